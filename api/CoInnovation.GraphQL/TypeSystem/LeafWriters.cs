using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Chooses how a CLR type is written as a leaf type (result coercion, specification section 3.5), once, when the schema is built.</summary>
internal sealed class LeafWriters
{
    private static readonly MethodInfo NullableMethod = Method(nameof(ForNullable));
    private static readonly MethodInfo ListMethod = Method(nameof(ForList));
    private static readonly MethodInfo EnumMethod = Method(nameof(ForEnum));
    private static readonly MethodInfo UntypedMethod = Method(nameof(ForUntyped));

    /// <exception cref="LeafException">The CLR type does not fit.</exception>
    public Action<JsonOutput, T> For<T>(GraphType type)
    {
        if (typeof(T) == typeof(string) && type.Nullable is ScalarType { Name: "String" or "ID" })
        {
            return (Action<JsonOutput, T>)(object)Text(type.IsNonNull);
        }

        if (type is NonNullType nonNull)
        {
            var write = ForNullable<T>(nonNull.OfType);
            return typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null
                ? write
                : (output, value) => write(output, value is null ? throw LeafException.Null() : value);
        }

        if (typeof(T).IsValueType && Nullable.GetUnderlyingType(typeof(T)) is null)
        {
            return ForNullable<T>(type);
        }

        var inner = ForNullable<T>(type);
        return (output, value) =>
        {
            if (value is null)
            {
                output.Null();
            }
            else
            {
                inner(output, value);
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

    /// <summary>Most leaves are text: it is written without the detours that others take.</summary>
    private static Action<JsonOutput, string?> Text(bool isNonNull) => isNonNull
        ? (output, value) => output.String(value ?? throw LeafException.Null())
        : (output, value) =>
        {
            if (value is null)
            {
                output.Null();
            }
            else
            {
                output.String(value);
            }
        };

    private LeafValueWriter<T> ForUntyped<T>(GraphType type) => new(For<T>(type));

    private Action<JsonOutput, T> ForNullable<T>(GraphType type)
    {
        var clrType = typeof(T);
        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return (Action<JsonOutput, T>)Invoke(Method(nameof(Unwrap)), underlying, type);
        }

        if (type is ListType list)
        {
            return clrType != typeof(string) && ElementOf(clrType) is { } element
                ? ((ListWriter)Invoke(ListMethod, element, list.OfType)).As<T>()
                : throw DoesNotFit(clrType, type);
        }

        return type switch
        {
            ScalarType scalar => (Action<JsonOutput, T>?)Scalar(scalar, clrType) ?? throw DoesNotFit(clrType, type),
            EnumType values when clrType.IsEnum => (Action<JsonOutput, T>)Invoke(EnumMethod, clrType, values),
            EnumType values when clrType == typeof(string) => (Action<JsonOutput, T>)(object)EnumText(values),
            _ => throw DoesNotFit(clrType, type),
        };
    }

    private static Type? ElementOf(Type clrType) => clrType.IsArray
        ? clrType.GetElementType()
        : clrType.GetInterfaces().Append(clrType)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private Action<JsonOutput, T?> Unwrap<T>(GraphType type)
        where T : struct
    {
        var write = ForNullable<T>(type);
        return (output, value) => write(output, value.GetValueOrDefault());
    }

    private ListWriter<T> ForList<T>(GraphType type) => new(For<T>(type), type.IsNonNull);

    private static Action<JsonOutput, T> ForEnum<T>(GraphType type)
        where T : struct, Enum
    {
        var names = new Dictionary<T, byte[]>();
        foreach (var value in Enum.GetValues<T>())
        {
            var name = EnumNames.Of(value.ToString());
            if (!((EnumType)type).Values.ContainsKey(name))
            {
                throw new LeafException($"{typeof(T).Name}.{value} has no value {name} in the enum {type}");
            }

            names[value] = Encoding.ASCII.GetBytes($"\"{name}\"");
        }

        return (output, value) => output.Raw(
            names.TryGetValue(value, out var name) ? name : throw new LeafException($"Enum \"{type}\" cannot represent value: {value}"));
    }

    private static Action<JsonOutput, string> EnumText(EnumType type) => (output, value) =>
        output.String(type.Values.ContainsKey(value) ? value : throw new LeafException($"Enum \"{type}\" cannot represent value: \"{value}\""));

    private static object? Scalar(ScalarType scalar, Type clr) => scalar.Name switch
    {
        "Int" when clr == typeof(int) => new Action<JsonOutput, int>((output, value) => output.Number(value)),
        "Int" when clr == typeof(short) => new Action<JsonOutput, short>((output, value) => output.Number(value)),
        "Int" when clr == typeof(long) => new Action<JsonOutput, long>((output, value) => output.Number(
            value is >= int.MinValue and <= int.MaxValue ? value : throw new LeafException($"Int cannot represent non 32-bit signed integer value: {value}"))),
        "Float" when clr == typeof(double) => new Action<JsonOutput, double>((output, value) => output.Number(
            double.IsFinite(value) ? value : throw new LeafException($"Float cannot represent non numeric value: {value.ToString(CultureInfo.InvariantCulture)}"))),
        "Float" when clr == typeof(decimal) => new Action<JsonOutput, decimal>((output, value) => output.Number(value)),
        "Float" when clr == typeof(int) => new Action<JsonOutput, int>((output, value) => output.Number(value)),
        "String" or "ID" when clr == typeof(string) => new Action<JsonOutput, string>((output, value) => output.String(value)),
        "ID" when clr == typeof(Guid) => new Action<JsonOutput, Guid>((output, value) => output.Quoted(value)),
        "ID" when clr == typeof(int) => new Action<JsonOutput, int>((output, value) => output.Quoted(value)),
        "ID" when clr == typeof(long) => new Action<JsonOutput, long>((output, value) => output.Quoted(value)),
        "Boolean" when clr == typeof(bool) => new Action<JsonOutput, bool>((output, value) => output.Boolean(value)),
        "Int" or "Float" or "String" or "ID" or "Boolean" => null,
        _ when scalar.Codec?.ClrType == clr => Delegate.CreateDelegate(
            typeof(Action<,>).MakeGenericType(typeof(JsonOutput), clr), scalar.Codec, nameof(ScalarCodec<>.Write)),
        _ when scalar.Codec is ScalarCodec<long> && clr == typeof(int) => new Action<JsonOutput, int>((output, value) => output.Number(value)),
        _ => null,
    };

    private abstract class ListWriter
    {
        public abstract Action<JsonOutput, TList> As<TList>();
    }

    private sealed class ListWriter<T>(Action<JsonOutput, T> write, bool isNonNull) : ListWriter
    {
        public override Action<JsonOutput, TList> As<TList>() => (output, list) =>
        {
            if (LeafFaults.Current is { } faults)
            {
                WriteChecked(output, (IEnumerable<T>)(IEnumerable)list!, faults);
                return;
            }

            output.Raw((byte)'[');
            foreach (var item in (IEnumerable<T>)(IEnumerable)list!)
            {
                write(output, item);
                output.Raw((byte)',');
            }

            output.Close((byte)']');
        };

        private void WriteChecked(JsonOutput output, IEnumerable<T> items, LeafFaults faults)
        {
            output.Raw((byte)'[');
            var index = 0;
            foreach (var item in items)
            {
                faults.Enter(index++);
                var start = output.Length;
                try
                {
                    write(output, item);
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

                    // One that is a list itself may have failed after it had begun.
                    output.RewindTo(start);
                    output.Null();
                }
                finally
                {
                    faults.Leave();
                }

                output.Raw((byte)',');
            }

            output.Close((byte)']');
        }
    }
}
