import { type PDFContext, PDFHexString, PDFName, type PDFObject, type PDFRef } from 'pdf-lib';

/** Roles of PDF 1.7 that papers use. */
export type Role =
	| 'Document'
	| 'Sect'
	| 'H1'
	| 'H2'
	| 'P'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Figure';

interface Element {
	role: Role;
	alt?: string;
	actualText?: string;
	kids: (Element | Mark)[];
}

/** A stretch of a page's content. */
interface Mark {
	page: number;
	id: number;
}

/** The order of reading and the meaning of what is drawn, for those who hear the paper. */
export interface Tags {
	/** Everything drawn inside belongs to this element. */
	within(role: Role, draw: () => void): void;
	/** A new element with one stretch of content; answers the number of the stretch on its page. */
	mark(role: Role, page: number, words?: { alt?: string; actualText?: string }): number;
	write(context: PDFContext, pages: PDFRef[]): PDFRef;
}

/** pdf-lib has no call for a structure tree. */
export function tags(): Tags {
	const root: Element = { role: 'Document', kids: [] };
	const marked: Element[][] = [];
	let open = root;

	return {
		within(role, draw) {
			const outer = open;
			const element: Element = { role, kids: [] };
			outer.kids.push(element);
			open = element;
			draw();
			open = outer;
		},
		mark(role, page, words = {}) {
			const onPage = (marked[page] ??= []);
			const element: Element = { role, ...words, kids: [{ page, id: onPage.length }] };
			onPage.push(element);
			open.kids.push(element);
			return onPage.length - 1;
		},
		write: (context, pages) => write(context, root, marked, pages)
	};
}

function write(context: PDFContext, root: Element, marked: Element[][], pages: PDFRef[]): PDFRef {
	const tree = context.nextRef();
	const refs = new Map<Element, PDFRef>();

	function add(element: Element, parent: PDFRef): PDFRef {
		const ref = context.nextRef();
		refs.set(element, ref);
		const kids = element.kids.map((kid) => ('role' in kid ? add(kid, ref) : kid.id));
		const page = element.kids.find((kid) => 'page' in kid);
		context.assign(
			ref,
			context.obj({
				S: element.role,
				P: parent,
				K: kids.length === 1 ? kids[0] : kids,
				...(page && 'page' in page ? { Pg: pages[page.page] } : {}),
				...(element.alt ? { Alt: PDFHexString.fromText(element.alt) } : {}),
				...(element.actualText ? { ActualText: PDFHexString.fromText(element.actualText) } : {}),
				...(element.role === 'TH' ? { A: rowHeading(context) } : {})
			})
		);
		return ref;
	}

	const document = add(root, tree);
	const byPage = marked.flatMap((elements, page) => [
		page,
		context.obj(elements.map((element) => refs.get(element) as PDFRef)) as PDFObject
	]);
	const parents = context.obj({ Nums: context.obj(byPage as PDFObject[]) });
	context.assign(
		tree,
		context.obj({
			Type: 'StructTreeRoot',
			K: [document],
			ParentTree: context.register(parents),
			ParentTreeNextKey: marked.length
		})
	);
	return tree;
}

const rowHeading = (context: PDFContext) =>
	context.obj({ O: PDFName.of('Table'), Scope: PDFName.of('Row') });
