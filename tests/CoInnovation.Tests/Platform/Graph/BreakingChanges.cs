using CoInnovation.GraphQL.Language;

namespace CoInnovation.Tests.Platform.Graph;

/// <summary>What a client of the released schema would notice in a new one, other than things that are merely added.</summary>
internal static class BreakingChanges
{
    public static IReadOnlyList<string> Between(string released, string current)
    {
        var now = SchemaShape.TypesOf(current).ToDictionary(type => type.Name.Value);
        return
        [
            .. SchemaShape.TypesOf(released).SelectMany(then => now.TryGetValue(then.Name.Value, out var type)
                ? type.Kind == then.Kind ? Between(then, type) : [$"{then.Name} is no {then.Kind} any more"]
                : [$"{then.Name} is gone"]),
        ];
    }

    private static IEnumerable<string> Between(TypeDefinitionNode then, TypeDefinitionNode now) =>
    [
        .. Gone(then, then.Interfaces.Select(one => one.Name.Value), now.Interfaces.Select(one => one.Name.Value)),
        .. Gone(then, then.UnionMembers.Select(one => one.Name.Value), now.UnionMembers.Select(one => one.Name.Value)),
        .. Gone(then, then.EnumValues.Select(one => one.Name.Value), now.EnumValues.Select(one => one.Name.Value)),
        .. Gone(then, then.Fields.Select(one => one.Name.Value), now.Fields.Select(one => one.Name.Value)),
        .. then.Fields.Join(now.Fields, one => one.Name.Value, one => one.Name.Value, (before, after) => Between($"{then.Name}.{before.Name}", before, after)).SelectMany(changes => changes),
        .. Inputs($"{then.Name}", then.InputFields, now.InputFields),
    ];

    private static IEnumerable<string> Between(string field, FieldDefinitionNode then, FieldDefinitionNode now) =>
    [
        .. Promises(now.Type, then.Type) ? [] : (string[])[$"{field} was {then.Type} and is {now.Type}"],
        .. Inputs(field, then.Arguments, now.Arguments),
    ];

    private static IEnumerable<string> Inputs(string owner, IReadOnlyList<InputValueNode> then, IReadOnlyList<InputValueNode> now)
    {
        foreach (var before in then)
        {
            if (now.FirstOrDefault(one => one.Name.Value == before.Name.Value) is not { } after)
            {
                yield return $"{owner}({before.Name}) is gone";
            }
            else if (!Promises(before.Type, after.Type))
            {
                yield return $"{owner}({before.Name}) took {before.Type} and takes {after.Type}";
            }
            else if (before.Default?.ToString() != after.Default?.ToString())
            {
                yield return $"{owner}({before.Name}) was {before.Default} when absent and is {after.Default}";
            }
        }

        foreach (var added in now.Where(one => one is { Type: NonNullTypeNode, Default: null } && then.All(before => before.Name.Value != one.Name.Value)))
        {
            yield return $"{owner}({added.Name}) is new and required";
        }
    }

    private static IEnumerable<string> Gone(TypeDefinitionNode type, IEnumerable<string> then, IEnumerable<string> now) =>
        then.Except(now, StringComparer.Ordinal).Select(name => $"{type.Name}.{name} is gone");

    /// <summary>Whoever expects the one can live with the other: it may only be null less often.</summary>
    private static bool Promises(TypeNode given, TypeNode expected) => (given, expected) switch
    {
        (NonNullTypeNode a, NonNullTypeNode b) => Promises(a.OfType, b.OfType),
        (NonNullTypeNode a, _) => Promises(a.OfType, expected),
        (_, NonNullTypeNode) => false,
        (ListTypeNode a, ListTypeNode b) => Promises(a.OfType, b.OfType),
        _ => given.ToString() == expected.ToString(),
    };
}
