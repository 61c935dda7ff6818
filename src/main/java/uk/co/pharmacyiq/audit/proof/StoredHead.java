package uk.co.pharmacyiq.audit.proof;

import java.util.Arrays;

/** Where a log says that it stands: the one row of it that is ever changed. */
record StoredHead(long size, byte[] root, byte[] frontier) {

    boolean follows(TreeCheck tree) {
        return size == tree.size() && Arrays.equals(root, tree.root()) && Arrays.equals(frontier, tree.edge());
    }
}
