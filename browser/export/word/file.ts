/** What every Word document of ours shares: language, styles, page, footer, properties. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";

const FONT = "Arial";
const INK = "0D3938";

export interface Words {
  title: string;
  subject: string;
  /** Who published the guide; never a person. */
  creator: string;
  /** What the file says to programs. */
  properties?: { [name: string]: string };
}

/** Pages that stand upright, or lie on their side. */
export interface Pages {
  children: FileChild[];
  isLying: boolean;
}

/** The finished file. */
export function fileOf(words: Words, pages: Pages[]): Promise<Blob> {
  const headingStyle = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 40 }, keepNext: true },
  });
  const language = { value: "en-GB", eastAsia: "en-GB", bidirectional: "ar-SA" };
  return Packer.toBlob(
    new Document({
      title: words.title,
      subject: words.subject,
      creator: words.creator,
      lastModifiedBy: words.creator,
      customProperties: Object.entries(words.properties ?? {}).map(([name, value]) => ({
        name,
        value,
      })),
      styles: {
        default: {
          document: {
            run: { font: FONT, size: 22, language },
            paragraph: { spacing: { after: 80, line: 252 } },
          },
          title: {
            run: { font: FONT, size: 44, bold: true, color: INK },
            // A long title takes two lines; LibreOffice sets them on one another without the rule.
            paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
          },
          heading1: headingStyle(32, 320),
          heading2: headingStyle(26, 220),
          heading3: headingStyle(23, 100),
          heading4: headingStyle(22, 80),
        },
        paragraphStyles: [
          { id: "Quiet", name: "Quiet", basedOn: "Normal", run: { color: "4A5655" } },
          {
            id: "Cell",
            name: "Table text",
            basedOn: "Normal",
            run: { size: 20 },
            paragraph: { spacing: { after: 0, line: 240 } },
          },
          { id: "StrongCell", name: "Table text strong", basedOn: "Cell", run: { bold: true } },
          {
            id: "SmallCell",
            name: "Table heading small",
            basedOn: "Cell",
            run: { size: 16 },
          },
          contentsStyle(1),
          contentsStyle(2),
          {
            id: "Subtitle",
            name: "Subtitle",
            basedOn: "Normal",
            next: "Normal",
            quickFormat: true,
            run: { size: 28, color: "3A4645" },
          },
          {
            id: "Quote",
            name: "Quote",
            basedOn: "Normal",
            next: "Normal",
            quickFormat: true,
            run: { italics: true },
            paragraph: { indent: { left: 280 } },
          },
        ],
      },
      sections: pages.map(({ children, isLying }, at) => ({
        properties: {
          page: {
            // Upright sizes in either case: the library turns them round itself.
            size: {
              width: 11906,
              height: 16838,
              orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 907, bottom: 907, left: 1134, right: 1134 },
            pageNumbers: { ...at === 0 && { start: 1 }, formatType: NumberFormat.DECIMAL },
          },
        },
        footers: { default: footer(words.title) },
        children,
      })),
    }),
  );
}

/**
 * Contents filled in from the headings. Without page numbers: only Word knows them, and a field
 * that asks to be updated makes Word ask its reader when the file opens.
 */
export function contents(): TableOfContents {
  return new TableOfContents("Contents", {
    hyperlink: true,
    headingStyleRange: "1-2",
    pageNumbersEntryLevelsRange: "1-2",
    beginDirty: false,
  });
}

/** Close lines, so that the contents stay on the first page. */
function contentsStyle(level: 1 | 2) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: "Normal",
    paragraph: { spacing: { after: 0, line: 240 }, indent: { left: (level - 1) * 280 } },
  };
}

function footer(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 18,
            children: [`${title} – page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
