import ArgumentParser
@main struct Evenkeel: ParsableCommand {}
