// What the site's scripts give each other, and what they find in the browser: for the check of types alone. Scripts
// are classic and share `window`, because modules do not load from a folder.

interface Window {
  // Of the theme, on every page.
  finder(): Find;
  holdOpen(toggle: HTMLInputElement, part: HTMLElement): () => void;
  keepInside(part: HTMLElement): () => void;
  /** Begins with the entries of the index, before the worker is sent them. */
  searchBetween?(docs: SearchEntry[]): SearchBetween;
  searchTerms?: Record<string, string[]>;
  /** What stands before the terms that registers have for the search alone, and before the titles of practice. */
  searchSays?: { typedAs: string; practice: string };
  searchWords?: Partial<SearchWords>;
  searchLanguage: {
    own: SearchWords;
    words(text: string): string[];
    ignored: Set<string>;
    stem(word: string): string;
    gist(phrase: string): string;
    placeOf(location: string): string;
    Vocabulary: new (entries: SearchEntry[], practice: string) => SearchVocabulary;
  };
  searchOrder(items: SearchEntry[][], query: string, parts: SearchPart[], vocabulary: SearchVocabulary): void;

  // Of Material's bundle, which calls them.
  __md_scope: URL;
  __md_hash(text: string): number;
  __md_get(key: string, store?: Storage, base?: URL): any;
  __md_set(key: string, value: unknown, store?: Storage, base?: URL): void;

  // Of pages of practice.
  sqParts: {
    make<T extends keyof HTMLElementTagNameMap>(
      tag: T,
      attributes: Record<string, string>,
      ...content: (Node | string)[]
    ): HTMLElementTagNameMap[T];
    fill(text: string, values: Record<string, string | number>): string;
  };
  /** Dresses a card with the way to it. `change` goes back to an answer. */
  sqGuideCards(root: Element, words: Texts, change: (taken: Taken) => void): (card: Element, taken: Taken[]) => void;
  sqAddress: {
    hereOnly(address: string): boolean;
    told(address: string, note: string): string;
    showIn(place: ParentNode, note: string): void;
  };
  /** What makes the form of each kind of question. */
  sqKinds: Record<string, (question: Quiz) => QuizView>;
  sqMemory: Memory;
  sqFilters: Filters;
  /** One of many by the reader's clock. */
  sqPick<T>(all: T[], by: "day" | "month"): T;
  sqCatalogue: {
    words: Texts;
    ideas: Texts;
    scenarios: Record<string, CatalogueStory>;
  };
  sqPlan: PlanData;
  sqPlanLink: PlanLink;
  sqPlanCode(address: string, title: string): SVGElement | null;
  sqPlanView(root: HTMLElement, known: PlanData, texts: Texts, does: PlanActs): PlanView;
  sqPlanSheets(pack: Element, plan: PlanOnPaper, texts: Texts): Promise<boolean>;
  sqPack?: Record<string, Sheets>;
  sqLeanQr: {
    correction: { M: number };
    generate(text: string, options: { minCorrectionLevel: number; maxVersion: number }): QrCode;
  };
}

/** Gives a part that the script cannot do without. Where a page lacks it, throws the names of script and part. */
type Find = <S extends string>(selector: S, inside?: ParentNode) => ElementOf<S>;

/** Words of the interface, by their names. */
type Texts = Record<string, string>;

interface CatalogueStory {
  title: string;
  audience: string[];
  ideas: string[];
  level: string;
  minutes: number;
  /** The version of its ends, for a story that unfolds; else empty. */
  end: string;
  /** The version of each question. */
  questions: Record<string, string>;
}

/** What is kept of an answer: the version of its question, the result, the day, and how often it has come back well. */
interface Kept {
  v: string;
  r: string;
  d: string;
  s?: number;
}

/** All that is kept: of scenarios by their ids, of answers by the ids of their questions. */
interface Stored {
  v: 1;
  scenarios: Record<string, Record<string, Kept>>;
}

/** Takes from a value what is understood of each name in it. */
type KeepNames = (value: any, keep: (name: string, one: unknown) => [string, unknown][]) => any;

interface Memory {
  today(): string;
  inWords(day: string): string;
  isOn(): boolean;
  turnOn(): boolean;
  clear(): void;
  isGood(answer: { r: string }): boolean;
  isDue(answer: Kept, today: string): boolean;
  onChange(act: () => void): void;
  save(scenario: string, question: string, version: string, result: string): boolean;
  result(scenario: string, question: string, version: string): Kept | null;
  done(
    scenario: string,
    versions: Record<string, string>,
    end: string,
  ): { answered: number; total: number; done: boolean };
}

/** A step of a guide that was shown, with the answer that was taken there. */
interface Taken {
  step: HTMLElement;
  answer: HTMLAnchorElement;
}

/** An option of a question, as the page says it. */
interface QuizOption {
  letter: string;
  state: string;
  label: Element;
  name: string;
  answer: Element;
}

/** What the form of a question is made of. `texts` are the words of its kind. */
interface Quiz {
  id: string;
  key: string;
  options: QuizOption[];
  words: Texts;
  texts: Texts;
  copies(parent: Element): Node[];
}

/** The controls of a question, and what becomes of an answer. */
interface QuizView {
  element: HTMLElement;
  answered(): boolean;
  focus(): void;
  reset(): void;
  check(): Judged;
}

/** An answer as it was judged, and what to say of it. */
interface Judged {
  /** `best`, `acceptable`, `risky`, `unsafe`, `right`, `partly` or `wrong`. */
  verdict: string;
  /** The same in words. */
  words: string;
  /** The letters of what was chosen; of steps in order, none. */
  letters: string[];
  /** The letters of the steps as the reader put them; of choices, none. */
  order: string[];
  /** Which choice it was, in words. */
  label: string;
  own: Node[];
  best: Node[];
  others: Node[];
  choice: string;
  /** What the choice leads to, in the story. */
  story: Node[];
  /** Where it leads, as the fragment of an address. */
  next?: string;
}

interface Given {
  question: string;
  version: string;
  verdict: string;
}

/** What quiz.js says of an answer. What stands first is a promise to others, who read it in CONTRIBUTING.md. */
interface Answered extends Given {
  story: string;
  letters: string[];
  order: string[];
  /** For the page's own scripts, from here on. */
  said: string;
  choice: string;
  came: Node[];
  next?: string;
}

interface DocumentEventMap {
  "sq:answered": CustomEvent<Answered>;
  "sq:cleared": CustomEvent<{ question: string }>;
  /** The end of a story: its outcome where it unfolds, else nothing. */
  "sq:ended": CustomEvent<{ story: string; outcome: string }>;
}

/** What is known of a story, by the names of the controls that ask for it. */
type Facts = Record<string, string | number | string[]>;
type Chosen = Record<string, string>;

/** What filters ask of a control of a form. */
interface Control {
  name: string;
  type: string;
  value: string;
  disabled: boolean;
  checked?: boolean;
  options?: Iterable<{ value: string }>;
}

interface Filters {
  chosen(controls: Iterable<Control>): Chosen;
  choose(controls: Iterable<Control>, fragment: string): void;
  fits(facts: Facts, chosen: Chosen): boolean;
  follow(list: {
    form: HTMLFormElement;
    status: Element;
    none: HTMLElement;
    words: { one: string; many: string };
    /** Shows what fits, or all where nothing was chosen, and gives how many fit. */
    show(chosen: Chosen | null): number;
    /** What an address leads to, by its fragment. */
    goal(fragment: string): Element | null;
  }): void;
}

interface PlanData {
  /** The address of the site, where somebody has filled it in. */
  site: string;
  ideas: Texts;
  stories: Record<
    string,
    { title: string; about: string; minutes: number; audience: string[]; ideas: string[]; noted: boolean }
  >;
  sets: Record<string, string[]>;
  renamed: Texts;
  gone: Record<string, { status: string; on: string; why: string; instead: string[] }>;
}

/** What there is to explain about a link: a text, and the ids of stories to use instead. */
interface PlanNote {
  text: string;
  instead: string[];
}

interface PlanLink {
  read(fragment: string, known: PlanData, texts: Texts): { ids: string[]; notes: PlanNote[] };
  write(ids: string[]): string;
}

interface PlanActs {
  add(id: string): void;
  move(id: string, by: number): void;
  remove(id: string): void;
}

interface PlanView {
  draw(ids: string[]): void;
  explain(notes: PlanNote[]): void;
  say(text: string): void;
  focusAt(place: number): void;
  total(): string;
  /** The fields with the links: for the group, and for who teaches. */
  links: { input: HTMLInputElement; label: string }[];
  onPaper(): { lines: string[]; links: PlanLinkOnPaper[] };
}

/** A link of the plan as the cover of its pack has it. */
interface PlanLinkOnPaper {
  label: string;
  address: string;
  code: SVGElement[];
}

/** What the pack of a plan is made of. */
interface PlanOnPaper {
  stories: { id: string; title: string; minutes: number }[];
  /** What the page says of the rules and habits that it practises. */
  lines: string[];
  links: PlanLinkOnPaper[];
  kinds: (keyof Sheets)[];
  /** Whether the plan is still the one that was to be printed. */
  isCurrent(): boolean;
}

/** The sheets of a story, as HTML. */
interface Sheets {
  learner: string;
  facilitator: string;
}

interface QrCode {
  size: number;
  get(x: number, y: number): boolean;
}

/** An entry of the search's index; `terms` and `score` come with an answer. */
interface SearchEntry {
  location: string;
  title: string;
  text: string;
  tags?: string[];
  terms: Record<string, boolean>;
  score: number;
}

/** What a site has of its own for the search: see search-words.js. */
interface SearchWords {
  small: string;
  kept: string;
  danger: { place: string; by: string; said: string };
  same: string[];
  written: [RegExp, string][];
}

interface SearchVocabulary {
  /** What an entry is called, by its location. */
  called: Map<string, { exact: Set<string>; names: Set<string>; terms: Set<string> }>;
  meant(word: string): string;
  weight(word: string): number;
}

/** A telling word or a known phrase that was typed, as it was meant, with the words that stand for it and how well. */
interface SearchPart {
  typed: string;
  phrase: string;
  stands: Map<string, number>;
  weight: number;
  isDanger: boolean;
}

/** What goes to Material's worker and comes from it: 0 brings the index, 2 asks, 3 answers. */
type SearchMessage =
  | { type: 0; data: { docs: SearchEntry[] } }
  | { type: 2; data: string }
  | { type: 3; data: { items: SearchEntry[][] } };

interface SearchBetween {
  /** What goes to the worker in place of a message. */
  sent(message: SearchMessage): SearchMessage;
  /** Mends an answer of the worker, in place, and gives what was searched for in place of typed words. */
  received(message: SearchMessage): string[][] | null;
}

// What a selector finds is an element of HTML, and of which kind says the tag at its end.
type ElementOf<S extends string> = S extends `${string} ${infer Last}`
  ? ElementOf<Last>
  : TagOf<S> extends "svg"
    ? SVGSVGElement
    : TagOf<S> extends keyof HTMLElementTagNameMap
      ? HTMLElementTagNameMap[TagOf<S>]
      : HTMLElement;
type TagOf<S extends string> = Before<Before<Before<Before<S, "[">, ".">, "#">, ":">;
type Before<S extends string, Mark extends string> = S extends `${infer Head}${Mark}${string}` ? Head : S;

interface ParentNode {
  querySelector<S extends string>(selector: S): ElementOf<S> | null;
  querySelectorAll<S extends string>(selector: S): NodeListOf<ElementOf<S>>;
}
interface Element {
  closest<S extends string>(selector: S): ElementOf<S> | null;
  cloneNode(deep?: boolean): this;
  textContent: string;
}

// Scripts look for elements by the data that they read.
interface HTMLElement {
  readonly dataset: Record<string, string>;
}

// Clicks, keys and focus come from elements.
interface UIEvent {
  readonly target: Element;
}
