using System.Security.Cryptography;
using System.Text;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>
/// Brings rights and policies of all tables to what is written of them. A start at which nothing is to be changed locks no table: others may be at work. A policy's name has a hash
/// of what it says, so that one that says something else is known.
/// </summary>
/// <param name="owner">Of the tables, as whom this runs.</param>
/// <param name="roles">Who is let in.</param>
internal sealed class TableWalls(NpgsqlConnection owner, DatabaseRoles roles)
{
    /// <summary>The names and hashes of what made a schema: nobody's data, and its owner must read it before anything is allowed.</summary>
    public const string Ledger = "migrations";

    private readonly string _runtime = DatabaseRoles.Quoted(roles.Runtime.Name);
    private readonly string _projector = DatabaseRoles.Quoted(roles.Projector.Name);

    public async Task ApplyAsync(IReadOnlyCollection<string> schemas, IReadOnlyCollection<WalledTable> tables, CancellationToken cancellationToken)
    {
        var known = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var relations = await FoundRelation.ReadAsync(owner, schemas, roles, cancellationToken);
        foreach (var schema in relations.GroupBy(relation => relation.Schema, StringComparer.Ordinal))
        {
            await ExecuteAsync([.. UsageOf(schema.First(), known.Values)], cancellationToken);
        }

        // Each by itself: whoever locks several tables at once may stand in the way of others who do.
        foreach (var relation in relations.Where(relation => relation.Name != Ledger))
        {
            await ExecuteAsync([.. relation.IsView ? OfView(relation) : OfTable(relation, known.GetValueOrDefault(relation.FullName))], cancellationToken);
        }
    }

    private IEnumerable<string> UsageOf(FoundRelation relation, IEnumerable<WalledTable> tables)
    {
        if (!relation.IsUsedByProjector)
        {
            yield return $"GRANT USAGE ON SCHEMA {relation.Schema} TO {_projector}";
        }

        if (!relation.IsUsedByRuntime && tables.Any(table => table.Runtime.Length > 0 && table.Name.StartsWith($"{relation.Schema}.", StringComparison.Ordinal)))
        {
            yield return $"GRANT USAGE ON SCHEMA {relation.Schema} TO {_runtime}";
        }
    }

    /// <summary>Views show what whoever asks may see of their tables. Those of the read models are the only ones.</summary>
    private IEnumerable<string> OfView(FoundRelation view) => Rights(view, _runtime, view.Runtime, "SELECT")
        .Concat(view.IsInvokers ? [] : [$"ALTER VIEW {view.FullName} SET (security_invoker = true)"]);

    private IEnumerable<string> OfTable(FoundRelation table, WalledTable? rule)
    {
        if (!table.HasPolicies)
        {
            yield return $"ALTER TABLE {table.FullName} ENABLE ROW LEVEL SECURITY";
        }

        if (!table.IsForced)
        {
            yield return $"ALTER TABLE {table.FullName} FORCE ROW LEVEL SECURITY";
        }

        var policies = PoliciesOf(table, rule).ToDictionary(policy => policy.Name, policy => policy.Text, StringComparer.Ordinal);
        foreach (var name in table.Policies.Except(policies.Keys, StringComparer.Ordinal))
        {
            yield return $"DROP POLICY {DatabaseRoles.Quoted(name)} ON {table.FullName}";
        }

        foreach (var (name, text) in policies.Where(policy => !table.Policies.Contains(policy.Key, StringComparer.Ordinal)))
        {
            yield return $"CREATE POLICY {name} ON {table.FullName} FOR ALL {text}";
        }

        var projector = table.IsProjectors ? [] : Rights(table, _projector, table.Projector, rule?.Projector ?? "");
        foreach (var right in Rights(table, _runtime, table.Runtime, rule?.Runtime ?? "").Concat(projector))
        {
            yield return right;
        }
    }

    private IEnumerable<(string Name, string Text)> PoliciesOf(FoundRelation table, WalledTable? rule)
    {
        if (rule?.Sees is { } sees)
        {
            yield return Named("runtime", $"TO {_runtime} USING ({sees}) WITH CHECK ({rule.Writes ?? sees})");
        }

        if (table.IsProjectors || rule is { Projector.Length: > 0 })
        {
            yield return Named("projector", $"TO {_projector} USING (true) WITH CHECK (true)");
        }

        if (!table.IsProjectors)
        {
            var migrating = $"current_setting('{WallSettings.Migrating}', true) = 'on'";
            yield return Named("migrator", $"TO {DatabaseRoles.Quoted(table.Owner)} USING ({migrating}) WITH CHECK ({migrating})");
        }
    }

    private static (string Name, string Text) Named(string whose, string text) =>
        ($"{whose}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}", text);

    private static IEnumerable<string> Rights(FoundRelation relation, string role, IReadOnlyList<string> has, string wanted)
    {
        if (has.Order(StringComparer.Ordinal).SequenceEqual(wanted.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield break;
        }

        yield return $"REVOKE ALL ON {relation.FullName} FROM {role}";
        if (wanted.Length > 0)
        {
            yield return $"GRANT {wanted} ON {relation.FullName} TO {role}";
        }
    }

    private async Task ExecuteAsync(string[] statements, CancellationToken cancellationToken)
    {
        if (statements is not [])
        {
            await DatabaseRoles.ExecuteAsync(owner, string.Join(";\n", statements), cancellationToken);
        }
    }
}
