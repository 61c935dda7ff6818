/**
 * The hash tree of RFC 6962, and nothing else: leaf and node hashes, roots, proofs that a leaf is in a tree and that one
 * tree grew out of another, and the tiles of C2SP tlog-tiles in which a tree is stored and served. Plain Java without a
 * framework, a database or a clock, so that it can be read beside the standard. It holds no state of its own and judges
 * bytes that anybody may have written: checks answer false, and never throw, for whatever they are given.
 */
@NullMarked
@NamedInterface("tree")
package uk.co.pharmacyiq.audit.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
