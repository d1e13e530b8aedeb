using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Chooses how a CLR type is written as a leaf type (result coercion, specification section 3.5), once, when the schema is built.</summary>
internal sealed class LeafWriters
{
    private static readonly MethodInfo NullableMethod = Method(nameof(ForNullable));
    private static readonly MethodInfo ListMethod = Method(nameof(ForList));
    private static readonly MethodInfo EnumMethod = Method(nameof(ForEnum));
    private static readonly MethodInfo UntypedMethod = Method(nameof(ForUntyped));

    /// <exception cref="LeafException">The CLR type does not fit.</exception>
    public Action<Utf8JsonWriter, T> For<T>(GraphType type)
    {
        if (type is NonNullType nonNull)
        {
            var write = ForNullable<T>(nonNull.OfType);
            return typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null
                ? write
                : (writer, value) => write(writer, value is null ? throw LeafException.Null() : value);
        }

        if (typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null)
        {
            return ForNullable<T>(type);
        }

        var inner = ForNullable<T>(type);
        return (writer, value) =>
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                inner(writer, value);
            }
        };
    }

    public LeafValueWriter Untyped(Type clrType, GraphType type) => (LeafValueWriter)Invoke(UntypedMethod, clrType, type);

    private static MethodInfo Method(string name) => typeof(LeafWriters).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)!;

    private static LeafException DoesNotFit(Type clrType, GraphType type) => new($"the CLR type {clrType.Name} cannot be written as {type}");

    private object Invoke(MethodInfo method, Type argument, GraphType type)
    {
        try
        {
            return method.MakeGenericMethod(argument).Invoke(this, [type])!;
        }
        catch (TargetInvocationException error) when (error.InnerException is LeafException inner)
        {
            throw new LeafException(inner.Message);
        }
    }

    private LeafValueWriter<T> ForUntyped<T>(GraphType type) => new(For<T>(type));

    private Action<Utf8JsonWriter, T> ForNullable<T>(GraphType type)
    {
        var clrType = typeof(T);
        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return (Action<Utf8JsonWriter, T>)Invoke(Method(nameof(Unwrap)), underlying, type);
        }

        if (type is ListType list)
        {
            return clrType != typeof(string) && ElementOf(clrType) is { } element
                ? ((ListWriter)Invoke(ListMethod, element, list.OfType)).As<T>()
                : throw DoesNotFit(clrType, type);
        }

        return type switch
        {
            ScalarType scalar => (Action<Utf8JsonWriter, T>?)Scalar(scalar, clrType) ?? throw DoesNotFit(clrType, type),
            EnumType values when clrType.IsEnum => (Action<Utf8JsonWriter, T>)Invoke(EnumMethod, clrType, values),
            EnumType values when clrType == typeof(string) => (Action<Utf8JsonWriter, T>)(object)EnumText(values),
            _ => throw DoesNotFit(clrType, type),
        };
    }

    private static Type? ElementOf(Type clrType) => clrType.IsArray
        ? clrType.GetElementType()
        : clrType.GetInterfaces().Append(clrType)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private Action<Utf8JsonWriter, T?> Unwrap<T>(GraphType type)
        where T : struct
    {
        var write = ForNullable<T>(type);
        return (writer, value) => write(writer, value.GetValueOrDefault());
    }

    private ListWriter<T> ForList<T>(GraphType type) => new(For<T>(type), type.IsNonNull);

    private static Action<Utf8JsonWriter, T> ForEnum<T>(GraphType type)
        where T : struct, Enum
    {
        var names = new Dictionary<T, JsonEncodedText>();
        foreach (var value in Enum.GetValues<T>())
        {
            var name = EnumNames.Of(value.ToString());
            if (!((EnumType)type).Values.ContainsKey(name))
            {
                throw new LeafException($"{typeof(T).Name}.{value} has no value {name} in the enum {type}");
            }

            names[value] = JsonEncodedText.Encode(name);
        }

        return (writer, value) => writer.WriteStringValue(
            names.TryGetValue(value, out var name) ? name : throw new LeafException($"Enum \"{type}\" cannot represent value: {value}"));
    }

    private static Action<Utf8JsonWriter, string> EnumText(EnumType type) => (writer, value) =>
        writer.WriteStringValue(type.Values.ContainsKey(value) ? value : throw new LeafException($"Enum \"{type}\" cannot represent value: \"{value}\""));

    private static object? Scalar(ScalarType scalar, Type clr) => scalar.Name switch
    {
        "Int" when clr == typeof(int) => new Action<Utf8JsonWriter, int>((writer, value) => writer.WriteNumberValue(value)),
        "Int" when clr == typeof(short) => new Action<Utf8JsonWriter, short>((writer, value) => writer.WriteNumberValue(value)),
        "Int" when clr == typeof(long) => new Action<Utf8JsonWriter, long>((writer, value) => writer.WriteNumberValue(
            value is >= int.MinValue and <= int.MaxValue ? value : throw new LeafException($"Int cannot represent non 32-bit signed integer value: {value}"))),
        "Float" when clr == typeof(double) => new Action<Utf8JsonWriter, double>((writer, value) => writer.WriteNumberValue(
            double.IsFinite(value) ? value : throw new LeafException($"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}"))),
        "Float" when clr == typeof(decimal) => new Action<Utf8JsonWriter, decimal>((writer, value) => writer.WriteNumberValue(value)),
        "Float" when clr == typeof(int) => new Action<Utf8JsonWriter, int>((writer, value) => writer.WriteNumberValue(value)),
        "String" or "ID" when clr == typeof(string) => new Action<Utf8JsonWriter, string>((writer, value) => writer.WriteStringValue(value)),
        "ID" when clr == typeof(Guid) => new Action<Utf8JsonWriter, Guid>((writer, value) => writer.WriteStringValue(value)),
        "ID" when clr == typeof(int) => new Action<Utf8JsonWriter, int>((writer, value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture))),
        "ID" when clr == typeof(long) => new Action<Utf8JsonWriter, long>((writer, value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture))),
        "Boolean" when clr == typeof(bool) => new Action<Utf8JsonWriter, bool>((writer, value) => writer.WriteBooleanValue(value)),
        "Int" or "Float" or "String" or "ID" or "Boolean" => null,
        _ when scalar.Codec?.ClrType == clr => Delegate.CreateDelegate(
            typeof(Action<,>).MakeGenericType(typeof(Utf8JsonWriter), clr), scalar.Codec, nameof(ScalarCodec<>.Write)),
        _ when scalar.Codec is ScalarCodec<long> && clr == typeof(int) => new Action<Utf8JsonWriter, int>((writer, value) => writer.WriteNumberValue(value)),
        _ => null,
    };

    private abstract class ListWriter
    {
        public abstract Action<Utf8JsonWriter, TList> As<TList>();
    }

    private sealed class ListWriter<T>(Action<Utf8JsonWriter, T> write, bool isNonNull) : ListWriter
    {
        public override Action<Utf8JsonWriter, TList> As<TList>() => (writer, list) =>
        {
            if (LeafFaults.Current is { } faults)
            {
                WriteChecked(writer, (IEnumerable<T>)(IEnumerable)list!, faults);
                return;
            }

            writer.WriteStartArray();
            foreach (var item in (IEnumerable<T>)(IEnumerable)list!)
            {
                write(writer, item);
            }

            writer.WriteEndArray();
        };

        private void WriteChecked(Utf8JsonWriter writer, IEnumerable<T> items, LeafFaults faults)
        {
            // Each element is written aside: one that is a list itself may fail after it has begun.
            var written = new ArrayBufferWriter<byte>();
            using var aside = new Utf8JsonWriter(written, Response.JsonWriters.Options);
            writer.WriteStartArray();
            var index = 0;
            foreach (var item in items)
            {
                faults.Enter(index++);
                try
                {
                    write(aside, item);
                    aside.Flush();
                    writer.WriteRawValue(written.WrittenSpan, skipInputValidation: true);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    if (!faults.IsReported(error))
                    {
                        faults.Add(error);
                    }

                    if (isNonNull)
                    {
                        throw;
                    }

                    writer.WriteNullValue();
                }
                finally
                {
                    faults.Leave();
                    aside.Reset();
                    written.ResetWrittenCount();
                }
            }

            writer.WriteEndArray();
        }
    }
}
