import Pharmacology
struct TimeCoursePlot { let course: TimeCourse; let title: String; var svg: String { "" } }
