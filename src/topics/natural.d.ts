/** The parts of natural that are used, imported by path: its root loads database drivers and prints to stdout. */
declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  export default class NounInflector {
    singularize(noun: string): string;
  }
}
