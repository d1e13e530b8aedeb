using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.Platform.SecondWall;

/// <summary>A table as the catalog describes it, with a row of each of two workspaces, and what the runtime gets when it asks for either.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Tenant">The column of the workspace; null where there is none.</param>
/// <param name="Columns">Those that a row must have, with their types.</param>
/// <param name="Rights">What the runtime may do.</param>
internal sealed record WalledRows(string Name, string? Tenant, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string> Rights)
{
    public const string Mine = "alpha";
    public const string Theirs = "beta";

    /// <summary>Where not every value will do.</summary>
    private static readonly Dictionary<(string Table, string Column), string> Chosen = new()
    {
        [("access.seats", "role")] = "'OBSERVER'",
        [("access.memberships", "role")] = "'OWNER'",
        [("relationships.organizations", "side")] = "'PARTNER'",
        [("access.side_accounts", "side")] = "'PARTNER'",
        [("access.side_accounts", "state")] = "'NAMED'",
        [("webhooks.webhooks", "state")] = "'ACTIVE'",
        [("webhooks.deliveries", "status")] = "'PENDING'",
        [("read.pain_points", "evidence")] = "'[]'",
    };

    /// <summary>Columns that may be null, and without which a row is nobody's.</summary>
    private static readonly Dictionary<string, string[]> Besides = new()
    {
        ["access.sessions"] = ["person_id"],
        ["access.seats"] = ["session_id"],
        ["access.held_seats"] = ["session_id"],
        ["events.mt_events"] = ["tenant_id"],
    };

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>By what a table shows its row to whoever comes with a secret.</summary>
    private string? Secret => Columns.Keys.FirstOrDefault(column => column is "token_hash" or "secret_hash" or "code" or "about");

    private IEnumerable<string> Ids => Columns.Where(column => column.Value == "uuid").Select(column => column.Key);

    public static async Task<IReadOnlyList<WalledRows>> AllAsync(NpgsqlDataSource owner, string runtime)
    {
        var columns = await owner.RowsAsync($"""
            select place.nspname || '.' || relation.relname, field.attname, format_type(field.atttypid, null), field.attnotnull and not field.atthasdef,
                array_to_string(array(select privilege_type from aclexplode(relation.relacl) where grantee = '{runtime}'::regrole order by 1), ' ')
            from pg_class as relation join pg_namespace as place on place.oid = relation.relnamespace
            join pg_attribute as field on field.attrelid = relation.oid and field.attnum > 0 and not field.attisdropped and field.attgenerated = ''
            where relation.relkind = 'r' and relation.relname <> 'migrations' and {WalledDatabase.OurSchemas}
            order by 1, field.attnum
            """);
        return
        [
            .. columns.GroupBy(column => column[0]).Select(table => new WalledRows(
                table.Key,
                table.Select(column => column[1]).FirstOrDefault(name => name is "tenant" or "tenant_id"),
                table.Where(column => column[3] == "True" || column[1] is "tenant" or "tenant_id" || Besides.GetValueOrDefault(table.Key, []).Contains(column[1]))
                    .ToDictionary(column => column[1], column => column[2]),
                table.First()[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }

    /// <summary>The statement that adds a workspace's row.</summary>
    public string Insert(string workspace, string salt = "") =>
        $"insert into {Name} ({string.Join(", ", Columns.Keys)}) values ({string.Join(", ", Columns.Select(column => Value(column.Key, column.Value, workspace, salt)))})";

    /// <summary>What is wrong with the table's wall; nothing where it holds.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(NpgsqlDataSource runtime)
    {
        List<string> faults = [];
        if (!Rights.Contains("SELECT"))
        {
            Add("is read", await TryAsync(runtime, Mine, $"select count(*) from {Name}") != PostgresErrorCodes.InsufficientPrivilege);
        }
        else
        {
            Add("shows rows to nobody", await CountAsync(runtime, "", "", "") != 0);
            Add("shows rows of others", await CountAsync(runtime, Mine) != 1 || await CountAsync(runtime, Theirs) != 1);
            Add("shows rows to whoever is of no workspace", await CountAsync(runtime, "gamma", "", "") != 0);
            Add("shows rows for another's secret", Secret is not null && await CountAsync(runtime, "", "", SecretOf("gamma")) != 0);
            Add("shows rows to another holder", IsHeld && await CountAsync(runtime, Mine, Guid.AllBitsSet.ToString(), "") != 0);
        }

        Add("takes rows of others", await TryAsync(runtime, Mine, Insert(Theirs, "more")) != PostgresErrorCodes.InsufficientPrivilege);
        if (Tenant is not null && Rights.Contains("SELECT"))
        {
            Add("lets rows of others be changed", Rights.Contains("UPDATE")
                ? await TryAsync(runtime, Mine, $"update {Name} set {Tenant} = {Tenant} where {Tenant} = '{Theirs}'") != "0"
                : await TryAsync(runtime, Mine, $"update {Name} set {Tenant} = {Tenant} where {Tenant} = '{Theirs}'") != PostgresErrorCodes.InsufficientPrivilege);
            Add("lets rows be given to others", Rights.Contains("UPDATE") && await TryAsync(runtime, Mine, $"update {Name} set {Tenant} = '{Theirs}'") != PostgresErrorCodes.InsufficientPrivilege);
            Add("lets rows of others be removed", Rights.Contains("DELETE")
                ? await TryAsync(runtime, Mine, $"delete from {Name} where {Tenant} = '{Theirs}'") != "0"
                : await TryAsync(runtime, Mine, $"delete from {Name} where {Tenant} = '{Theirs}'") != PostgresErrorCodes.InsufficientPrivilege);
        }

        Add("is emptied", await TryAsync(runtime, Mine, $"truncate {Name}") != PostgresErrorCodes.InsufficientPrivilege);
        return faults;

        void Add(string fault, bool isThere)
        {
            if (isThere)
            {
                faults.Add($"{Name} {fault}");
            }
        }
    }

    /// <summary>Whether it belongs to one holder, beside its workspace.</summary>
    public bool IsHeld => Name is "visits.visits" or "access.sessions";

    private async Task<long> CountAsync(NpgsqlDataSource runtime, string workspace) => await CountAsync(runtime, workspace, HoldersOf(workspace), SecretOf(workspace));

    private async Task<long> CountAsync(NpgsqlDataSource runtime, string workspace, string holders, string secret)
    {
        await using var connection = await runtime.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        await using var say = new NpgsqlCommand(WalledDatabase.Saying(workspace, holders, secret), connection, transaction);
        await say.ExecuteNonQueryAsync(Canceled);
        await using var count = new NpgsqlCommand($"select count(*) from {Name}", connection, transaction);
        return (long)(await count.ExecuteScalarAsync(Canceled))!;
    }

    /// <summary>How many rows were touched, or the state with which it was refused; rolled back.</summary>
    private async Task<string> TryAsync(NpgsqlDataSource runtime, string workspace, string statement)
    {
        await using var connection = await runtime.OpenConnectionAsync(Canceled);
        await using var transaction = await connection.BeginTransactionAsync(Canceled);
        try
        {
            await using var say = new NpgsqlCommand(WalledDatabase.Saying(workspace, HoldersOf(workspace), SecretOf(workspace)), connection, transaction);
            await say.ExecuteNonQueryAsync(Canceled);
            await using var command = new NpgsqlCommand(statement, connection, transaction);
            return (await command.ExecuteNonQueryAsync(Canceled)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    private string HoldersOf(string workspace) => string.Join(',', Ids.Select(column => IdOf(column, workspace, "")));

    private string SecretOf(string workspace) => Secret switch
    {
        null => "",
        "code" => $"code {workspace}",
        var hash => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes($"{hash} {workspace}")),
    };

    private string Value(string column, string type, string workspace, string salt) => Chosen.TryGetValue((Name, column), out var chosen) ? chosen : type switch
    {
        _ when column == Tenant => $"'{workspace}'",
        "uuid" => $"'{IdOf(column, workspace, salt)}'",
        "text" or "character varying" => $"'{column} {workspace}{salt}'",
        "bytea" => $"convert_to('{column} {workspace}{salt}', 'UTF8')",
        "boolean" => "true",
        "integer" or "bigint" or "double precision" or "numeric" => NumberOf(workspace, salt),
        "timestamp with time zone" => "now()",
        "date" => "current_date",
        "jsonb" => "'{}'",
        "text[]" => "'{}'",
        _ when type.StartsWith("read.", StringComparison.Ordinal) => $"(enum_range(null::{type}))[1]",
        _ => throw new InvalidOperationException($"{Name}.{column} is of type {type}: say what to put there."),
    };

    private static string NumberOf(string workspace, string salt) => (salt, workspace) switch
    {
        ("", Mine) => "1001",
        ("", _) => "1002",
        _ => "1003",
    };

    private Guid IdOf(string column, string workspace, string salt) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Name} {column} {workspace} {salt}"))[..16]);
}
