using CoInnovation.EventStore.Serialization;

namespace CoInnovation.EventStore.Operations;

/// <summary>The appends of a group as one array per column, in the order of <see cref="AppendGroup"/>'s parameters. Appends and feeds are numbered from 1.</summary>
internal sealed class AppendColumns
{
    private readonly Array[] _columns;

    public AppendColumns(IReadOnlyList<PreparedAppend> appends)
    {
        var (commands, events, feeds) = (0, 0, 0);
        foreach (var append in appends)
        {
            commands += append.Append.Commands.Count;
            events += append.Events.Count;
            feeds += append.Feeds.Count;
        }

        _columns = [.. AppendArrays(appends), .. CommandArrays(appends, commands), .. EventArrays(appends, events), .. FeedArrays(appends, feeds)];
    }

    public Array this[int parameter] => _columns[parameter];

    private static Array[] AppendArrays(IReadOnlyList<PreparedAppend> appends)
    {
        var count = appends.Count;
        var (tenants, streams, types, expected, events, times) =
            (new string[count], new Guid[count], new string[count], new long[count], new int[count], new DateTime[count]);
        for (var i = 0; i < count; i++)
        {
            var append = appends[i].Append;
            tenants[i] = append.Stream.Tenant;
            streams[i] = append.Stream.Id;
            types[i] = append.StreamType;
            expected[i] = append.ExpectedVersion;
            events[i] = appends[i].Events.Count;
            times[i] = append.Commands[^1].Timestamp.UtcDateTime;
        }

        return [tenants, streams, types, expected, events, times];
    }

    private static Array[] CommandArrays(IReadOnlyList<PreparedAppend> appends, int count)
    {
        var (owners, tenants, ids, fingerprints, principals, results, through) =
            (new long[count], new string[count], new Guid[count], new byte[count][], new string[count], new byte[count][], new int[count]);
        var at = 0;
        for (var i = 0; i < appends.Count; i++)
        {
            var events = 0;
            foreach (var command in appends[i].Append.Commands)
            {
                owners[at] = i + 1;
                tenants[at] = appends[i].Stream.Tenant;
                ids[at] = command.CommandId;
                fingerprints[at] = command.Fingerprint.ToArray();
                principals[at] = command.Principal;
                results[at] = command.Result.ToArray();
                through[at++] = events += command.Events.Count;
            }
        }

        return [owners, tenants, ids, fingerprints, principals, results, through];
    }

    private static Array[] EventArrays(IReadOnlyList<PreparedAppend> appends, int count)
    {
        var (owners, ordinals, ids, data) = (new long[count], new int[count], new Guid[count], new byte[count][]);
        var (types, times, dotNetTypes) = (new string[count], new DateTime[count], new string[count]);
        var (correlations, causations) = (new string?[count], new string?[count]);
        var (commands, actors, sides) = (new Guid[count], new Guid?[count], new string?[count]);
        var (feeds, feedOrdinals) = (new long?[count], new int?[count]);
        var (at, firstFeed) = (0, 1);
        for (var i = 0; i < appends.Count; i++)
        {
            for (var n = 0; n < appends[i].Events.Count; n++, at++)
            {
                var prepared = appends[i].Events[n];
                var metadata = prepared.Envelope.Metadata;
                (owners[at], ordinals[at], ids[at], data[at]) = (i + 1, n + 1, prepared.Envelope.Id, prepared.Json);
                (types[at], times[at], dotNetTypes[at]) = (prepared.Type.StoredName, prepared.Envelope.Timestamp.UtcDateTime, prepared.Type.DotNetName);
                (correlations[at], causations[at]) = (metadata.CorrelationId, metadata.CausationId);
                (commands[at], actors[at], sides[at]) = (prepared.Envelope.CommandId, metadata.Actor, metadata.Side);
                if (prepared.FeedIndex >= 0)
                {
                    (feeds[at], feedOrdinals[at]) = (firstFeed + prepared.FeedIndex, prepared.FeedOrdinal);
                }
            }

            firstFeed += appends[i].Feeds.Count;
        }

        return [owners, ordinals, ids, data, types, times, dotNetTypes, correlations, causations, commands, actors, sides, feeds, feedOrdinals];
    }

    private static Array[] FeedArrays(IReadOnlyList<PreparedAppend> appends, int count)
    {
        var (owners, names, events) = (new long[count], new string[count], new int[count]);
        var at = 0;
        for (var i = 0; i < appends.Count; i++)
        {
            foreach (var feed in appends[i].Feeds)
            {
                (owners[at], names[at], events[at]) = (i + 1, feed.Name, feed.Count);
                at++;
            }
        }

        return [owners, names, events];
    }
}
