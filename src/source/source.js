/** One text file as it was read: where it is, what it says, where its lines begin. */
export class Source {
    path;
    text;
    file;
    lineEnd;
    /** Offsets (UTF-16) at which lines begin; made when first asked for, because most files never need it. */
    #lineStarts;
    constructor(
    /** Path as shown to people: relative to the folder jaarplan was started in, with `/`. */
    path, text, 
    /** Absolute path with `/`; what relative paths in the file start from. */
    file = path, 
    /** The line end of the file on disk; `text` itself always has `\n`. */
    lineEnd = '\n') {
        this.path = path;
        this.text = text;
        this.file = file;
        this.lineEnd = lineEnd;
    }
    get lineStarts() {
        if (this.#lineStarts === undefined) {
            const starts = [0];
            for (let index = this.text.indexOf('\n'); index !== -1; index = this.text.indexOf('\n', index + 1)) {
                starts.push(index + 1);
            }
            this.#lineStarts = starts;
        }
        return this.#lineStarts;
    }
    get lineCount() {
        return this.lineStarts.length;
    }
    /** Line (from 1) and column (from 1, in UTF-16 units) of an offset; offsets past the end give the last place. */
    position(offset) {
        const starts = this.lineStarts;
        const bounded = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= bounded)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
    }
    /** The text of a line (from 1) without its line end. */
    line(number) {
        const start = this.lineStarts[number - 1];
        if (start === undefined)
            return '';
        const next = this.lineStarts[number];
        return this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
    }
}
export function span(source, start, end = start) {
    return { source, start, end: Math.max(start, end) };
}
/** The words that a span covers. */
export function spanText(place) {
    return place.source.text.slice(place.start, place.end);
}
