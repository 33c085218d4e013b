struct ValidationFolder { let report: ValidationReport; func write(to: String) throws {} }
