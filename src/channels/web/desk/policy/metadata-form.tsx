import type { FC } from 'hono/jsx';
import type { DocumentOverrides } from '../../../../policy/corpus/document-overrides.js';
import type { DocumentMetadata } from '../../../../policy/corpus/policy-document.js';
import type { MissingField } from '../../../../policy/corpus/propose-metadata.js';
import { Choice, Field } from '../desk-form.js';
import type { SentFields } from '../sent-fields.js';

/** Kinds of documents as offices call them. */
export const kindNames: Record<DocumentMetadata['kind'], string> = {
  law: '法规、办法',
  plan: '方案、规划',
  notice: '通知、公告',
  reply: '答复、批复',
  report: '报告、总结',
  news: '新闻报道',
  article: '文章',
  guide: '办事指南',
  other: '别的',
};

/** The last day of a document that only begins. */
const openEnd = '2099-12-31';
export const lastDay = (period: DocumentMetadata['period']): string =>
  period === null || period.to === openEnd ? '' : period.to;

/** Fields of a document's particulars. `read`: what the text itself told; `missing`: what it did not. */
export const MetadataFields: FC<{
  document: DocumentMetadata;
  read?: readonly string[];
  missing?: readonly MissingField[];
}> = ({ document, read = [], missing = [] }) => {
  const note = (field: MissingField): string | undefined => {
    if (read.includes(field)) return '从文中读出来的，请核对';
    return missing.includes(field) ? '文中没有写' : undefined;
  };
  return (
    <>
      <Field
        name="title"
        label="标题"
        value={document.title}
        hint={note('title')}
        rows={2}
        required
        maxlength={300}
      />
      <Field
        name="region"
        label="地方"
        value={document.region}
        hint={missing.includes('region') ? '文中没有写，先填了您的地方，请核对' : note('region')}
        required
        maxlength={60}
      />
      <div class="pair">
        <Field name="issuer" label="发文单位" value={document.issuer} hint={note('issuer')} maxlength={100} />
        <Field name="number" label="文号" value={document.number} hint={note('number')} maxlength={60} />
      </div>
      <div class="pair">
        <Field
          name="date"
          label="发文日期"
          value={document.date}
          hint={note('date') ?? '2025、2025-03或2025-03-05'}
          maxlength={20}
        />
        <Choice
          name="kind"
          label="哪一类"
          look="select"
          chosen={document.kind}
          options={Object.entries(kindNames).map(([value, text]) => ({ value, text }))}
        />
      </div>
      <div class="pair">
        <Field
          name="from"
          label="管的时间：从"
          value={document.period?.from ?? ''}
          hint={note('period')}
          maxlength={20}
        />
        <Field name="to" label="到" value={lastDay(document.period)} hint="空着：没写到哪天" maxlength={20} />
      </div>
      <Field name="url" label="发布网页" value={document.sourceUrl ?? ''} maxlength={300} />
    </>
  );
};

/** What the fields say; an empty one says that nobody knows. Title and place cannot be unknown. */
export function sentMetadata(form: SentFields): Omit<DocumentOverrides, 'id'> {
  const known = (name: string) => form.text(name) || null;
  const kind = form.text('kind');
  return {
    ...(form.text('title') === '' ? {} : { title: form.text('title').replace(/\s+/gu, ' ') }),
    ...(form.text('region') === '' ? {} : { region: form.text('region') }),
    issuer: known('issuer'),
    number: known('number'),
    date: known('date'),
    validFrom: known('from'),
    validTo: known('to'),
    sourceUrl: known('url'),
    ...(Object.hasOwn(kindNames, kind) ? { kind: kind as DocumentMetadata['kind'] } : {}),
  };
}
