using System.Collections.Immutable;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>People who are to be in one group.</summary>
public sealed record GroupInput(IReadOnlyList<Guid> ParticipantIds);

/// <summary>Splits those who write in the current step into groups: by size, by number, or as said. By size and number the sides are mixed evenly.</summary>
/// <param name="Size">About how many in a group, 2 to 20.</param>
/// <param name="Count">How many groups, 1 to 50; no more than there are people.</param>
/// <param name="Groups">Who is with whom; nobody twice. Who is in none stays outside.</param>
/// <param name="Minutes">For how long, by the step's clock, which starts anew; null leaves it as it is.</param>
public sealed record FormGroups(Guid CommandId, Guid WorkshopId, Guid StepId, int? Size, int? Count, IReadOnlyList<GroupInput>? Groups, int? Minutes) : IWorkshopCommand
{
    private const int MostGroups = 50;

    private const int LargestSize = 20;

    public static Decision Decide(FormGroups command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.GroupableStep(command.StepId);
        if (workshop.Board.Grouping is { Open: true })
        {
            throw new RuleViolationException("GROUPS_ARE_ON", "People are in groups already. Move somebody, or recall the groups first.");
        }

        if (new object?[] { command.Size, command.Count, command.Groups }.Count(way => way is not null) != 1)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", "Say one of these: how many in a group, how many groups, or who is with whom.", ["size"]);
        }

        DateTimeOffset? endsAt = command.Minutes is { } minutes ? context.Now.AddMinutes(StepSettings.Checked(minutes, StepSettings.LongestMinutes)) : null;
        var people = workshop.Groupable(step);
        var groups = command.Groups is { } said ? AsSaid(said, people) : Mixed(command, people);
        return Audience.Publish(step.Form(command.CommandId, GroupPart.Breakout, [.. groups.Select(group => (group, ImmutableArray<BroughtNote>.Empty))], endsAt));
    }

    private static IReadOnlyList<ImmutableArray<Guid>> Mixed(FormGroups command, IReadOnlyList<Participant> people)
    {
        if (command.Size is < 2 or > LargestSize)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"A group has 2 to {LargestSize} people.", ["size"]);
        }

        if (command.Count is < 1 or > MostGroups)
        {
            throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"There are 1 to {MostGroups} groups.", ["count"]);
        }

        return people.MixedInto(command.Count ?? Splitting.CountFor(people.Count, command.Size!.Value));
    }

    private static IReadOnlyList<ImmutableArray<Guid>> AsSaid(IReadOnlyList<GroupInput> said, IReadOnlyList<Participant> people)
    {
        IReadOnlyList<ImmutableArray<Guid>> groups = [.. said.Select(group => group.ParticipantIds.ToImmutableArray())];
        List<Guid> all = [.. groups.SelectMany(group => group)];
        return groups.Count is < 1 or > MostGroups || groups.Any(group => group.IsEmpty) || all.Distinct().Count() < all.Count
                ? throw new InvalidInputException("VALUE_OUT_OF_RANGE", $"Give 1 to {MostGroups} groups, each with somebody in it, and nobody twice.", ["groups"])
            : all.Exists(id => people.All(one => one.ParticipantId != id))
                ? throw new NotFoundException("PARTICIPANT_NOT_FOUND", "Somebody in these groups is not here, or does not write in this step. Look who is there and split them again.", ["groups"])
            : groups;
    }
}
