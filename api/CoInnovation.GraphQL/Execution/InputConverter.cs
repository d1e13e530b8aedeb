using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Turns a coerced input value into a CLR type. The delegate is made once per type, when the schema is built or at first use.</summary>
internal static class InputConverter<T>
{
    private static Func<object, T>? convert = InputConverters.Make<T>();

    /// <summary>Registers the reader of an input object's record.</summary>
    public static void Use(Func<InputObject, T> read) =>
        convert = value => value is InputObject fields ? read(fields) : throw InputConverters.DoesNotFit(value, typeof(T));

    public static T? From(object? value) => value switch
    {
        null => default,
        T exact => exact,
        _ when convert is { } known => known(value),
        _ => throw InputConverters.DoesNotFit(value, typeof(T)),
    };
}

/// <summary>Builds converters by reflection, never while a request runs.</summary>
internal static class InputConverters
{
    public static InvalidCastException DoesNotFit(object value, Type type) =>
        new($"An input value of CLR type {value.GetType().Name} cannot be read as {type}. Input records are registered with ResolverMap.Input.");

    public static Func<object, T>? Make<T>()
    {
        var type = typeof(T);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return (Func<object, T>)Call(nameof(ForNullable), underlying);
        }

        if (type.IsEnum)
        {
            return (Func<object, T>)Call(nameof(ForEnum), type);
        }

        if (type.IsArray)
        {
            return (Func<object, T>)Call(nameof(ForArray), type.GetElementType()!);
        }

        if (type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])))
        {
            var list = Call(nameof(ForArray), type.GetGenericArguments()[0]);
            return type.IsInterface ? (Func<object, T>)list : (Func<object, T>)Call(nameof(ForList), type.GetGenericArguments()[0]);
        }

        return (Func<object, T>?)Scalar(type);
    }

    /// <summary>A reader for a record: each parameter of its longest constructor takes the input field of the same name.</summary>
    public static Func<InputObject, T> ForRecord<T>(IReadOnlySet<string> inputFields, Action<string> fault)
    {
        var constructor = typeof(T).GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != typeof(T))
            .MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new InvalidOperationException($"{typeof(T)} has no constructor.");
        var input = Expression.Parameter(typeof(InputObject), "input");
        List<Expression> arguments = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (var parameter in constructor.GetParameters())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (!inputFields.Contains(name))
            {
                fault($"{typeof(T).Name} has the parameter {parameter.Name}, but the input type has no field '{name}'.");
            }

            used.Add(name);
            arguments.Add(Read(input, parameter, name));
        }

        foreach (var missing in inputFields.Where(field => !used.Contains(field)))
        {
            fault($"the input field '{missing}' has no parameter in {typeof(T).Name}.");
        }

        return Expression.Lambda<Func<InputObject, T>>(Expression.New(constructor, arguments), input).Compile();
    }

    private static Expression Read(ParameterExpression input, ParameterInfo parameter, string name)
    {
        var type = parameter.ParameterType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Expression.Call(input, nameof(InputObject.Optional), type.GetGenericArguments(), Expression.Constant(name));
        }

        Expression read = Expression.Call(input, nameof(InputObject.Get), [type], Expression.Constant(name));
        return parameter is { HasDefaultValue: true, DefaultValue: { } absent }
            ? Expression.Condition(
                Expression.Call(input, nameof(InputObject.Has), null, Expression.Constant(name)),
                read,
                Expression.Constant(type.IsEnum ? Enum.ToObject(type, absent) : absent, type))
            : read;
    }

    private static Delegate Call(string method, Type argument) =>
        (Delegate)typeof(InputConverters).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).Invoke(null, null)!;

    private static Func<object, T?> ForNullable<T>()
        where T : struct => value => InputConverter<T>.From(value);

    private static Func<object, T> ForEnum<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(value => TypeSystem.EnumNames.Of(value.ToString()), StringComparer.Ordinal);
        return value => value is string name && values.TryGetValue(name, out var found) ? found : throw DoesNotFit(value, typeof(T));
    }

    private static Func<object, T[]> ForArray<T>() => value =>
    {
        var list = value as IList ?? throw DoesNotFit(value, typeof(T[]));
        var result = new T[list.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = InputConverter<T>.From(list[i])!;
        }

        return result;
    };

    private static Func<object, List<T>> ForList<T>()
    {
        var array = ForArray<T>();
        return value => [.. array(value)];
    }

    private static Delegate? Scalar(Type type) => type switch
    {
        _ when type == typeof(long) => new Func<object, long>(value => value is int or string ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : throw DoesNotFit(value, typeof(long))),
        _ when type == typeof(double) => new Func<object, double>(value => value is int number ? number : throw DoesNotFit(value, typeof(double))),
        _ when type == typeof(decimal) => new Func<object, decimal>(value => value is int or double or long ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : throw DoesNotFit(value, typeof(decimal))),
        _ when type == typeof(int) => new Func<object, int>(value => value is string text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Invalid("an integer")),
        _ when type == typeof(Guid) => new Func<object, Guid>(value => value is string text && Guid.TryParse(text, out var id) ? id : throw Invalid("a UUID")),
        _ when type == typeof(string) => new Func<object, string>(value => value is Guid or long or int ? Convert.ToString(value, CultureInfo.InvariantCulture)! : throw DoesNotFit(value, typeof(string))),
        _ => null,
    };

    private static GraphQLException Invalid(string expected) => new("BAD_USER_INPUT", $"An identifier in the arguments is not {expected}.");
}
