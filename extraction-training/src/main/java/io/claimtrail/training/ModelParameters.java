package io.claimtrail.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The trainable parameters by name, in a fixed order. Weights are {@code in x out}. */
final class ModelParameters {

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    ModelParameters(NDManager manager) {
        this.manager = manager;
    }

    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }

    Map<String, NDArray> all() {
        return arrays;
    }

    void put(String name, float[] values, long... shape) {
        NDArray array = manager.create(values, new Shape(shape));
        array.setName(name);
        arrays.put(name, array);
    }

    void putNormal(String name, double deviation, long... shape) {
        NDArray array =
                manager.randomNormal(0, (float) deviation, new Shape(shape), ai.djl.ndarray.types.DataType.FLOAT32);
        array.setName(name);
        arrays.put(name, array);
    }

    void putConstant(String name, float value, long... shape) {
        NDArray array = manager.full(new Shape(shape), value);
        array.setName(name);
        arrays.put(name, array);
    }

    /** A copy of all values. */
    Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
        return values;
    }
}
