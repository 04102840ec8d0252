/** The value under a key, when the node is a map that has it. */
export function valueAt(node, key) {
    return entryAt(node, key)?.value;
}
export function entryAt(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    return node.entries.find((entry) => entry.key.value === key);
}
/** A value that was left open: `titel:` with nothing behind it. */
export function isEmpty(node) {
    return node.kind === 'text' && node.style === 'plain' && node.value === '';
}
/** Plain JavaScript values (texts, lists, objects without a prototype), for the checks of shape. */
export function plainValue(node) {
    switch (node.kind) {
        case 'text':
            return node.value;
        case 'list':
            return node.items.map(plainValue);
        case 'map': {
            const result = Object.create(null);
            for (const entry of node.entries)
                result[entry.key.value] = plainValue(entry.value);
            return result;
        }
    }
}
