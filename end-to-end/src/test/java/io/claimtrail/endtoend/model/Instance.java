package io.claimtrail.endtoend.model;

/**
 * An instance of claims-service. Sets of offsets are bits.
 *
 * @param member whether the group has it as a member in the current generation; it may not have noticed that it is not
 * @param assigned whether it considers itself the owner of the partition
 * @param done records whose results are stored, as far as this instance knows
 * @param inHand records that it has read and not published
 * @param lostDone what was done when it lost the partition with work in hand
 * @param lostInHand work in hand of a partition that it has lost; empty if such work is dropped
 */
record Instance(boolean running, boolean member, boolean assigned, int done, int inHand, int lostDone, int lostInHand) {

    static final Instance STOPPED = new Instance(false, false, false, 0, 0, 0, 0);

    static Instance joined() {
        return new Instance(true, true, false, 0, 0, 0, 0);
    }

    Instance assign(int committed) {
        return new Instance(running, member, true, committed, 0, lostDone, lostInHand);
    }

    /** The partition is lost or revoked. */
    Instance lose(boolean dropsWork) {
        boolean keeps = !dropsWork && inHand != 0;
        return new Instance(
                running, member, false, 0, 0, keeps ? done : lostDone, keeps ? lostInHand | inHand : lostInHand);
    }

    Instance withMember(boolean isMember) {
        return new Instance(running, isMember, assigned, done, inHand, lostDone, lostInHand);
    }

    Instance read(int offset) {
        return new Instance(running, member, assigned, done, inHand | 1 << offset, lostDone, lostInHand);
    }

    Instance publish(int offset) {
        int bit = 1 << offset;
        return new Instance(running, member, assigned, done | bit, inHand & ~bit, lostDone, lostInHand);
    }

    Instance publishLost(int offset) {
        int bit = 1 << offset;
        int left = lostInHand & ~bit;
        return new Instance(running, member, assigned, done, inHand, left == 0 ? 0 : lostDone | bit, left);
    }

    void addTo(StateKey key) {
        key.add(running)
                .add(member)
                .add(assigned)
                .add(done)
                .add(inHand)
                .add(lostDone)
                .add(lostInHand);
    }
}
