using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Sheets;

/// <summary>Which sheet goes to whom, and what stands on it.</summary>
internal static class SheetPassing
{
    public const int IdeasARound = 3;

    /// <summary>Everybody sits in a circle in which sides alternate, and each sheet goes one place on. Sheets of those who left stay on the table.</summary>
    public static IReadOnlyList<SheetReceived> Next(Workshop workshop, Step step, int round)
    {
        var circle = Circle(workshop.Board, step);
        var before = workshop.SheetsOf(step.StepId);
        return
        [
            .. circle.Select((receiver, place) =>
            {
                var giver = circle[(place + circle.Count - 1) % circle.Count];
                return Received(workshop, step.StepId, round, receiver.ParticipantId, before.HeldBy(giver.ParticipantId, step.StepId));
            }),
        ];
    }

    /// <summary>Whoever holds the sheet of a card that its author changed or took back gets it anew; nobody while the author holds it.</summary>
    public static IEnumerable<SheetReceived> Again(Workshop before, Workshop after, OwnCard card)
    {
        var round = after.SheetsOf(card.StepId);
        return before.SheetPlaces.TryGetValue(card.CardId, out var place)
            && round.HolderOf(place.SheetId) is { } holder
            && before.Authors[card.CardId] != holder
            && after.SeatOf(holder).Slice.Sheet?.SheetId == place.SheetId
                ? [Received(after, card.StepId, round.Round, holder, place.SheetId)]
                : [];
    }

    /// <summary>How many ideas somebody wrote in the step's current round.</summary>
    public static int IdeasThisRound(this Workshop workshop, Guid participantId, Guid stepId)
    {
        var round = workshop.SheetsOf(stepId);
        return workshop.SeatOf(participantId).Slice.Cards.Count(card =>
            card.StepId == stepId && workshop.SheetPlaces.TryGetValue(card.CardId, out var place) && place.Round == round.Round);
    }

    private static SheetReceived Received(Workshop workshop, Guid stepId, int round, Guid receiverId, Guid sheetId) =>
        new(receiverId, stepId, round, sheetId, [.. Ideas(workshop, sheetId)]);

    private static IEnumerable<SheetIdea> Ideas(Workshop workshop, Guid sheetId) =>
        from place in workshop.SheetPlaces
        where place.Value.SheetId == sheetId
        let card = workshop.SeatOf(workshop.Authors[place.Key]).Slice.Cards.Single(one => one.CardId == place.Key)
        orderby place.Value.Round, card.WrittenAt, card.CardId
        select new SheetIdea(card.CardId, card.Text);

    private static List<Participant> Circle(WorkshopBoard board, Step step) =>
    [
        .. from side in board.Participants.Where(one => one is { Present: true, Role: ParticipantRole.Contributor, Side: { } side } && step.Writers.Contains(side)).GroupBy(one => one.Side)
           from seat in side.Select((one, place) => (one, place))
           orderby seat.place, seat.one.Side
           select seat.one,
    ];

    /// <summary>For how long the clock runs: a round, where sheets go round in a planned number of them, else the whole step.</summary>
    public static TimeSpan RoundLength(this Step step) => TimeSpan.FromMinutes(step.Minutes) / (step.OnSheets() ? step.Pace?.Rounds ?? 1 : 1);

    /// <summary>True if the card is written on a sheet.</summary>
    public static bool OnSheets(this Step step) => step.Method.Shape().PassesSheets && step is { Visibility: Visibility.Silent, Anonymous: false };
}
