using System.Collections.Immutable;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>Who comes into which group: the same people give the same groups.</summary>
internal static class Splitting
{
    /// <summary>How many groups of about this size: rather a group of one more than somebody alone, rather smaller ones than one of many more.</summary>
    public static int CountFor(int people, int size)
    {
        var (count, rest) = Math.DivRem(people, size);
        return Math.Max(1, rest <= count ? count : count + 1);
    }

    /// <summary>Dealt out like cards, one side after another: no group has two more of a side, or two more people, than another one.</summary>
    public static IReadOnlyList<ImmutableArray<Guid>> Mixed(IEnumerable<Participant> people, int count)
    {
        var dealt = people.OrderBy(one => one.Side).Select((one, place) => (one.ParticipantId, Group: place % count));
        return [.. dealt.GroupBy(one => one.Group, one => one.ParticipantId).Select(group => group.ToImmutableArray())];
    }

    /// <summary>Two pairs make a four, those that mix the sides best. A pair that is left over joins the last four; where there is one four alone it stays by itself, or all would be in one group.</summary>
    public static IReadOnlyList<IReadOnlyList<WorkshopGroup>> Fours(IEnumerable<WorkshopGroup> pairs, IReadOnlyList<Participant> people)
    {
        List<WorkshopGroup> left = [.. pairs.Where(pair => !pair.ParticipantIds.IsEmpty)];
        List<List<WorkshopGroup>> fours = [];
        while (left.Count > 1)
        {
            var first = left[0];
            var second = left.Skip(1).MinBy(other => LargestSide(first, other))!;
            fours.Add([first, second]);
            left.RemoveAll(one => one == first || one == second);
        }

        if (left.Count == 1 && fours.Count > 1)
        {
            fours[^1].Add(left[0]);
        }
        else if (left.Count == 1)
        {
            fours.Add(left);
        }

        return fours;

        int LargestSide(WorkshopGroup one, WorkshopGroup other) =>
            people.Where(person => one.ParticipantIds.Contains(person.ParticipantId) || other.ParticipantIds.Contains(person.ParticipantId))
                .GroupBy(person => person.Side).Max(side => side.Count());
    }

    /// <summary>Where somebody goes who comes late: into the smallest group; of those, where their side has the fewest.</summary>
    public static WorkshopGroup For(Side side, IEnumerable<WorkshopGroup> groups, IReadOnlyList<Participant> people) =>
        groups.MinBy(group =>
        {
            var members = people.Where(one => one.Role == ParticipantRole.Contributor && group.ParticipantIds.Contains(one.ParticipantId)).ToList();
            return (members.Count, members.Count(one => one.Side == side), group.Number);
        })!;
}
