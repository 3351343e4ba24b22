package io.claimtrail.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a network as ONNX, with ONNX Runtime's own operators for attention, GELU and integer products (domain
 * com.microsoft). Every value is named by the node that makes it.
 */
final class OnnxGraph {

    private static final String MICROSOFT = "com.microsoft";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private int values;

    OnnxGraph(String name) {
        graph.setName(name);
    }

    /** An input of integers or of floating-point numbers; a dimension of 0 may have any length. */
    String input(String name, boolean whole, long... shape) {
        graph.addInput(value(name, whole, shape));
        return name;
    }

    void output(String name, String value, long... shape) {
        graph.addNode(
                NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
        graph.addOutput(value(name, false, shape));
    }

    private static ValueInfoProto value(String name, boolean whole, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (long size : shape) {
            dimensions.addDim(
                    size == 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("length")
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(
                                        (whole ? TensorProto.DataType.INT64 : TensorProto.DataType.FLOAT).getNumber())
                                .setShape(dimensions)))
                .build();
    }

    String constant(String name, float[] numbers, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return constant(name, TensorProto.DataType.FLOAT, bytes.array(), shape);
    }

    String constant(String name, byte[] numbers, long... shape) {
        return constant(name, TensorProto.DataType.INT8, numbers, shape);
    }

    private String constant(String name, TensorProto.DataType type, byte[] bytes, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long size : shape) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor);
        return name;
    }

    String add(String left, String right) {
        return node("Add", "", List.of(left, right));
    }

    String multiply(String left, String right) {
        return node("Mul", "", List.of(left, right));
    }

    String matMul(String left, String right) {
        return node("MatMul", "", List.of(left, right));
    }

    String gather(String table, String numbers) {
        return node("Gather", "", List.of(table, numbers));
    }

    String toFloat(String value) {
        return node("Cast", "", List.of(value), attribute("to", TensorProto.DataType.FLOAT.getNumber()));
    }

    String gelu(String value) {
        return node("Gelu", MICROSOFT, List.of(value));
    }

    String norm(String value, String weight, String bias, float epsilon) {
        return node(
                "LayerNormalization",
                "",
                List.of(value, weight, bias),
                attribute("axis", -1),
                AttributeProto.newBuilder()
                        .setName("epsilon")
                        .setType(AttributeProto.AttributeType.FLOAT)
                        .setF(epsilon)
                        .build());
    }

    /** Three equal parts along the last axis. */
    List<String> thirds(String value) {
        String name = next("Split");
        List<String> parts = List.of(name + ".0", name + ".1", name + ".2");
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Split")
                .addInput(value)
                .addAllOutput(parts)
                .addAttribute(attribute("axis", -1)));
        return parts;
    }

    String attention(String query, String key, String value, int heads) {
        return node("MultiHeadAttention", MICROSOFT, List.of(query, key, value), attribute("num_heads", heads));
    }

    /**
     * The product of floating-point numbers, quantized first, with integers {@code in x out}, which have a scale for
     * each column.
     */
    String integerProduct(String value, String weight, String scales, String bias) {
        return node("DynamicQuantizeMatMul", MICROSOFT, List.of(value, weight, scales, "", bias));
    }

    private static AttributeProto attribute(String name, long number) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(number)
                .build();
    }

    private String node(String operator, String domain, List<String> inputs, AttributeProto... attributes) {
        String name = next(operator);
        graph.addNode(NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .setDomain(domain)
                .addAllInput(inputs)
                .addOutput(name)
                .addAllAttribute(List.of(attributes)));
        return name;
    }

    private String next(String operator) {
        return operator + "_" + values++;
    }

    void write(Path file) {
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(8)
                .setProducerName("claimtrail")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph)
                .build();
        try (OutputStream out = Files.newOutputStream(file)) {
            model.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }
}
