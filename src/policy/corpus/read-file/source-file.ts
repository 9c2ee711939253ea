/** What a file brought in says, before anything is cleaned. */
export interface SourceText {
  format: 'text' | 'markdown' | 'html' | 'docx' | 'pdf';
  /** Lines; headings of the format as Markdown #, table rows as cells joined by " | ". */
  text: string;
  /** The title the format itself declares (HTML head, docx heading), when it has one. */
  title: string | null;
  /** Fields the file itself declares: HTML meta tags such as PubDate, ContentSource. */
  declared: Readonly<Record<string, string>>;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
}
