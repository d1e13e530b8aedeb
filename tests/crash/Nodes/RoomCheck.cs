using CoInnovation.Crash.Checks;

namespace CoInnovation.Crash.Nodes;

/// <summary>Holds what the people of the rooms were told against the log.</summary>
internal static class RoomCheck
{
    public static (IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled) Of(LogCheck log, IReadOnlyList<WorkshopRoom> rooms)
    {
        var (lost, doubled) = (new List<string>(), new List<string>());
        var events = log.Rows.ToLookup(row => row.StreamId);
        foreach (var room in rooms)
        {
            var extended = events[room.Id].Count(row => row.Type == "step_extended");
            lost.AddRange(Enumerable.Repeat($"an extension of workshop {room.Id}", Math.Max(0, room.Extended - extended)));
            doubled.AddRange(Enumerable.Repeat($"an extension of workshop {room.Id}", Math.Max(0, extended - room.Begun)));
            foreach (var (type, acknowledged) in (ReadOnlySpan<(string, IReadOnlyCollection<Guid>)>)[("card_written", room.Written), ("card_withdrawn", room.Withdrawn)])
            {
                var times = events[room.Id].Where(row => row.Type == type).CountBy(row => row.CardId!.Value).ToDictionary();
                lost.AddRange(acknowledged.Where(card => !times.ContainsKey(card)).Select(card => $"{type} {card}"));
                doubled.AddRange(times.Where(card => card.Value > 1).Select(card => $"{type} {card.Key}, {card.Value} times"));
            }
        }

        return (lost, doubled);
    }
}
