using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.SideAccounts;

/// <summary>A side of a workshop that names an organization with an account, or asks it, as the organization sees it.</summary>
internal sealed record SideRow(Guid WorkshopId, string? Title, WorkshopState State, Side Side, Guid? OnBehalfOf, DateTimeOffset Since);

/// <summary>Finds the workshops of an organization with an account. Their titles are read where lists read them, so none of them is loaded for it.</summary>
internal sealed class SideAccountTable(TenantDatabase database)
{
    private const int MostShown = 100;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<SideRow>> OfAccountAsync(string tenant, Guid accountId, bool isNamed, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant).CreateCommand(
            """
            SELECT side.workshop_id, workshop.title, workshop.state::text, side.side, side.on_behalf_of, side.since
            FROM access.side_accounts side JOIN read.workshops workshop ON workshop.tenant = side.tenant AND workshop.id = side.workshop_id
            WHERE side.tenant = $1 AND side.account_id = $2 AND side.state = $3
            ORDER BY side.since DESC, side.workshop_id LIMIT $4
            """).With(tenant, accountId, isNamed ? "NAMED" : "ASKED", MostShown);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<SideRow> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new SideRow(
                reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetString(1), Enum.Parse<WorkshopState>(reader.GetString(2), ignoreCase: true),
                Enum.Parse<Side>(reader.GetString(3), ignoreCase: true), reader.IsDBNull(4) ? null : reader.GetGuid(4), reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return rows;
    }

    /// <summary>All workshops that name it now, with the side on which they do.</summary>
    public async Task<IReadOnlyDictionary<Guid, Side>> NamingAsync(string tenant, Guid accountId, CancellationToken cancellationToken)
    {
        await using var command = database.For(tenant)
            .CreateCommand("SELECT workshop_id, side FROM access.side_accounts WHERE tenant = $1 AND account_id = $2 AND state = 'NAMED'").With(tenant, accountId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sides = new Dictionary<Guid, Side>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sides[reader.GetGuid(0)] = Enum.Parse<Side>(reader.GetString(1), ignoreCase: true);
        }

        return sides;
    }
}
