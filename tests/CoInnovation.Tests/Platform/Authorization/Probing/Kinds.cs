using CoInnovation.Api.Platform.Authorization;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>The kinds of things that have ids, and of which kind an argument's or a parameter's must be; told by names, so that new ones need no list.</summary>
internal sealed class Kinds(Schema schema)
{
    private const string Account = "OrganizationAccount";

    private static readonly string[] Accounts = [Account, "JoinableOrganization", "OrganizationOverview"];

    private readonly string[] _all = [.. schema.Types.Values.OfType<ObjectType>().Where(type => type.Fields.TryGetValue("id", out var id) && id.Type.Named.Name == "ID").Select(type => type.Name)];

    /// <summary>Names that tell nothing by themselves.</summary>
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.Ordinal)
    {
        ["itemId"] = ["PainPoint", "Idea"],
        ["itemIds"] = ["PainPoint", "Idea"],
        ["intoId"] = ["PainPoint", "Idea"],
        ["answers"] = ["Card"],
        ["noteId"] = ["NoteToSelf"],
        ["personId"] = ["Member"],
        ["partnerId"] = [Account],
        ["from"] = ["Participant"],
        ["to"] = ["Participant"],
    };

    /// <summary>Under these an organization is one with an account.</summary>
    private static readonly string[] OfAccounts =
        [nameof(Policy.EnterOrganization), nameof(Policy.BelongToOrganization), nameof(Policy.ManageOrganization), nameof(Policy.OwnOrganization), nameof(Policy.SuspendOrganization), nameof(Policy.KeepTemplates)];

    /// <summary>The kinds that an id called so can be of; all of them where the name tells nothing.</summary>
    /// <param name="name"><c>mergedThemeId</c>, <c>cardIds</c>, <c>id</c>.</param>
    /// <param name="result">What the operation answers with.</param>
    /// <param name="policies">What the operation asks for; null if that tells nothing either.</param>
    public IReadOnlyList<string> Of(string name, GraphType? result, IEnumerable<string>? policies = null)
    {
        if (Meant.TryGetValue(name, out var meant))
        {
            return meant;
        }

        if (name == "organizationId" && policies?.Any(policy => OfAccounts.Contains(policy)) != false)
        {
            return policies is null ? [.. Accounts, "Organization"] : Accounts;
        }

        if (name is "id" or "ids")
        {
            return result is null ? _all : KindsIn(result.Named);
        }

        var noun = Capitalize(name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^3] : name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
        string[] fitting = [.. _all.Where(kind => kind.EndsWith(noun, StringComparison.Ordinal) || noun.EndsWith(kind, StringComparison.Ordinal))];
        return fitting is [] ? _all : fitting;
    }

    private IReadOnlyList<string> KindsIn(NamedType type) => type switch
    {
        ObjectType { Fields: var fields } when fields.TryGetValue("nodes", out var nodes) => KindsIn(nodes.Type.Named),
        ObjectType known when _all.Contains(known.Name) => [known.Name],
        InterfaceType or UnionType when schema.PossibleTypesOf(type).Select(one => one.Name).Intersect(_all, StringComparer.Ordinal).ToArray() is [_, ..] possible => possible,
        _ => _all,
    };

    private static string Capitalize(string name) => name is "" ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
