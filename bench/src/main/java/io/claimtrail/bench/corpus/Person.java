package io.claimtrail.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A fictional speaker. Several people share a surname. */
record Person(int number, String given, String surname, String role) {

    /** Number of different people. */
    private static final int PEOPLE = 50_000;
    /** Number of different surnames. */
    private static final int SURNAMES = 10_000;

    private static final List<String> GIVEN = List.of(
            "Ana", "Amadou", "Anders", "Carmen", "Clara", "Daniel", "Elif", "Farid", "Grace", "Hanna", "Henrik", "Ilse",
            "Ines", "Ivan", "Jiri", "Jonas", "Karim", "Lena", "Leo", "Magda", "Maria", "Mehmet", "Mina", "Nadia",
            "Nkechi", "Noor", "Olav", "Omar", "Paula", "Peter", "Priya", "Rafael", "Rosa", "Ruth", "Samir", "Sofia",
            "Tariq", "Tomas", "Vera", "Yusuf");
    private static final List<String> ROLES = List.of(
            "mayor of %s",
            "health minister",
            "chief engineer of the %s works",
            "president of the fishermen's union of %s",
            "director of the port authority",
            "leader of the opposition",
            "spokesman for the city of %s",
            "hydrologist at the University of %s",
            "transport minister",
            "head of the school of %s");

    /** Picks a person; low numbers are picked more often. */
    static Person pick(RandomGenerator random) {
        return of(SkewedDistribution.pick(random, PEOPLE));
    }

    static Person of(int number) {
        RandomGenerator random = new SplittableRandom(number);
        return new Person(
                number,
                GIVEN.get(random.nextInt(GIVEN.size())),
                NameGenerator.proper(number % SURNAMES),
                ROLES.get(random.nextInt(ROLES.size())).formatted(NameGenerator.place(random)));
    }

    String name() {
        return given + " " + surname;
    }
}
