using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Operations;

/// <summary>The appends of a group as one array per column, in the order of <see cref="AppendGroup"/>'s parameters. Appends and feeds are numbered from 1.</summary>
internal sealed class AppendColumns
{
    private readonly Array[] _columns;

    public AppendColumns(IReadOnlyList<PreparedAppend> appends, FeedBases bases)
    {
        var (commands, events) = (0, 0);
        foreach (var append in appends)
        {
            commands += append.Append.Commands.Count;
            events += append.Events.Count;
        }

        _columns = [.. AppendArrays(appends), .. CommandArrays(appends, commands), .. EventArrays(appends, events), .. FeedArrays(appends, events, bases)];
    }

    public Array this[int parameter] => _columns[parameter];

    private static Array[] AppendArrays(IReadOnlyList<PreparedAppend> appends)
    {
        var count = appends.Count;
        var (tenants, streams, types, expected, versions, times) =
            (new string[count], new Guid[count], new string[count], new long[count], new long[count], new DateTime[count]);
        for (var i = 0; i < count; i++)
        {
            var append = appends[i].Append;
            tenants[i] = append.Stream.Tenant;
            streams[i] = append.Stream.Id;
            types[i] = append.StreamType;
            expected[i] = append.ExpectedVersion;
            versions[i] = appends[i].Version;
            times[i] = append.Commands[^1].Timestamp.UtcDateTime;
        }

        return [tenants, streams, types, expected, versions, times];
    }

    private static Array[] CommandArrays(IReadOnlyList<PreparedAppend> appends, int count)
    {
        var (owners, tenants, ids, streams, fingerprints, principals, results, through, versions) =
            (new int[count], new string[count], new Guid[count], new Guid[count], new byte[count][], new string[count], new byte[count][], new int[count], new long[count]);
        var (at, events) = (0, 0);
        for (var i = 0; i < appends.Count; i++)
        {
            var version = appends[i].Append.ExpectedVersion;
            foreach (var command in appends[i].Append.Commands)
            {
                owners[at] = i + 1;
                tenants[at] = appends[i].Stream.Tenant;
                ids[at] = command.CommandId;
                streams[at] = appends[i].Stream.Id;
                fingerprints[at] = command.Fingerprint.ToArray();
                principals[at] = command.Principal;
                results[at] = command.Result.ToArray();
                through[at] = events += command.Events.Count;
                versions[at++] = version += command.Events.Count;
            }
        }

        return [owners, tenants, ids, streams, fingerprints, principals, results, through, versions];
    }

    private static Array[] EventArrays(IReadOnlyList<PreparedAppend> appends, int count)
    {
        var (owners, ids, tenants, streams, versions, data) = (new int[count], new Guid[count], new string[count], new Guid[count], new long[count], new byte[count][]);
        var (types, times, dotNetTypes) = (new string[count], new DateTime[count], new string[count]);
        var (correlations, causations) = (new string?[count], new string?[count]);
        var (commands, actors, sides) = (new Guid[count], new Guid?[count], new string?[count]);
        var at = 0;
        for (var i = 0; i < appends.Count; i++)
        {
            foreach (var prepared in appends[i].Events)
            {
                var envelope = prepared.Envelope;
                (owners[at], ids[at], tenants[at], streams[at]) = (i + 1, envelope.Id, envelope.Stream.Tenant, envelope.Stream.Id);
                (versions[at], data[at]) = (envelope.Version, prepared.Json);
                (types[at], times[at], dotNetTypes[at]) = (prepared.Type.StoredName, envelope.Timestamp.UtcDateTime, prepared.Type.DotNetName);
                (correlations[at], causations[at]) = (envelope.Metadata.CorrelationId, envelope.Metadata.CausationId);
                (commands[at], actors[at], sides[at]) = (envelope.CommandId, envelope.Metadata.Actor, envelope.Metadata.Side);
                at++;
            }
        }

        return [owners, ids, tenants, streams, versions, data, types, times, dotNetTypes, correlations, causations, commands, actors, sides];
    }

    /// <summary>Each event's feed and its sequence in it, which counts from the feed's end where that is asked for. Then the feeds that are asked for.</summary>
    private static Array[] FeedArrays(IReadOnlyList<PreparedAppend> appends, int count, FeedBases bases)
    {
        var (names, sequences, asked) = (new string?[count], new long?[count], new int?[count]);
        var (at, firstFeed) = (0, 0);
        foreach (var append in appends)
        {
            foreach (var prepared in append.Events)
            {
                if (prepared.FeedIndex >= 0)
                {
                    var (sequence, question) = bases[firstFeed + prepared.FeedIndex];
                    (names[at], sequences[at], asked[at]) = (prepared.Feed, sequence + prepared.FeedOrdinal, question);
                }

                at++;
            }

            firstFeed += append.Feeds.Count;
        }

        var (tenants, streams, feeds) = (new string[bases.Asked.Count], new Guid[bases.Asked.Count], new string[bases.Asked.Count]);
        for (var i = 0; i < feeds.Length; i++)
        {
            (tenants[i], streams[i], feeds[i]) = (bases.Asked[i].Stream.Tenant, bases.Asked[i].Stream.Id, bases.Asked[i].Feed);
        }

        return [names, sequences, asked, tenants, streams, feeds];
    }
}
