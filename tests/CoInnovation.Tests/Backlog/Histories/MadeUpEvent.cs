using System.Collections.Immutable;
using System.Reflection;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>Makes up events of any type from their constructors, so that a new one is made up as soon as it is registered.</summary>
/// <param name="dice">What every choice hangs on.</param>
/// <param name="idOf">An id for a parameter of this name.</param>
/// <param name="now">The time of everything that happens.</param>
internal sealed class MadeUpEvent(Seeded dice, Func<string, Guid> idOf, DateTimeOffset now)
{
    /// <summary>Whoever typed everything.</summary>
    public static readonly Guid Author = Guid.Parse("0190a000-0000-7000-8000-000000000001");

    private static readonly string[] Texts =
    [
        "Invoices arrive twice", "Réunions sans fin", "x", "\"quoted\" \\ and 'quoted'", "two\nlines", "🙂 and \u200Ba space", "half of \uD800 a pair", "nul \0 inside", "Straße", "ﬁ (a ligature)",
    ];

    private readonly NullabilityInfoContext _nullability = new();

    public object Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    public Sealed Text() => Sealed.Of(Author, dice.Pick(Texts));

    private object? Value(ParameterInfo parameter)
    {
        var underlying = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayLack = underlying is not null || _nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return mayLack && dice.OneIn(3) ? null : Value(underlying ?? parameter.ParameterType, parameter.Name!);
    }

    private object Value(Type type, string name) => type switch
    {
        _ when type == typeof(Guid) => idOf(name),
        _ when type == typeof(Sealed) => Text(),
        _ when type == typeof(DateTimeOffset) => now,
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(now.UtcDateTime),
        _ when type == typeof(int) => 1 + dice.Below(5),
        _ when type == typeof(double) => (1 + dice.Below(1_000)) / 8.0,
        _ when type == typeof(decimal) => dice.Below(100_000) / 100m,
        _ when type == typeof(bool) => dice.OneIn(2),
        _ when type == typeof(string) => "NEW",
        _ when type.IsEnum => Enum.GetValues(type).GetValue(dice.Below(Enum.GetValues(type).Length))!,
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => throw new NotSupportedException($"{type} of {name}: say how it is made up."),
        _ when type.IsGenericType => List(type.GetGenericArguments()[0], name),
        _ => Of(type),
    };

    private Array List(Type element, string name)
    {
        var list = Array.CreateInstance(element, dice.Below(4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Value(element, name), i);
        }

        return list;
    }
}
