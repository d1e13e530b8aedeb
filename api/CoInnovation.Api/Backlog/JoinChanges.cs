using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>Who sits where, and for which organization they act from now on. Whoever joins while nothing else is written is written together with those before.</summary>
internal sealed class JoinChanges(List<Sql> statements)
{
    private const int Most = 100;
    private const int Statements = 2;
    private readonly List<(StreamKey Workshop, ParticipantJoined Joined)> _together = [];
    private int _end = -1;

    public void Add(StreamKey workshop, ParticipantJoined joined)
    {
        if (statements.Count == _end && _together.Count < Most)
        {
            statements.RemoveRange(_end - Statements, Statements);
        }
        else
        {
            _together.Clear();
        }

        _together.Add((workshop, joined));
        var last = _together.GroupBy(one => (one.Workshop.Tenant, one.Joined.ParticipantId)).Select(same => same.Last()).ToList();
        statements.Add($"""
            insert into read.actors (tenant, id, organization_id)
            select * from unnest({Tenants(last)}, {last.Select(one => one.Joined.ParticipantId).ToArray()}, {last.Select(one => one.Joined.OrganizationId).ToArray()})
            on conflict (tenant, id) do update set organization_id = excluded.organization_id
            """);
        statements.Add($"""
            insert into read.participants (tenant, workshop_id, id, name)
            select * from unnest({Tenants(_together)}, {_together.Select(one => one.Workshop.Id).ToArray()}, {_together.Select(one => one.Joined.ParticipantId).ToArray()},
                {_together.Select(one => BacklogChanges.Clear(one.Joined.Name)).ToArray()})
            """);
        _end = statements.Count;
    }

    private static string[] Tenants(IEnumerable<(StreamKey Workshop, ParticipantJoined Joined)> joins) => [.. joins.Select(one => one.Workshop.Tenant)];
}
