using System.Globalization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.FollowingUp;

/// <summary>A promise that was made in the workshop before, as the whole room saw it there.</summary>
/// <param name="By">Who promised; null where the step was anonymous or the name is erased.</param>
/// <param name="BySide">For which side; null where the step was anonymous.</param>
/// <param name="To">The organization that it was promised to.</param>
/// <param name="Overdue">True once its day has passed everywhere on earth: nobody is late while it is still that day where they are.</param>
public sealed record EarlierPromise(
    Guid Id, string Text, string? By, Side? BySide, string? To, DateOnly? DueOn, string? Owner, string? Measure, bool Overdue);

/// <summary>
/// What a workshop takes along from the one before it. It is read from the earlier board each time and copied nowhere, so what was taken back or erased there is gone here as well.
/// </summary>
public sealed record LastTime(string Title, DateTimeOffset? ClosedAt, IReadOnlyList<EarlierPromise> Promises)
{
    /// <summary>Where a day ends last, at UTC−12.</summary>
    private static readonly TimeSpan WhereADayEndsLast = TimeSpan.FromHours(12);

    /// <summary>Null where the two are not of the same sides and organizations: then nobody here need have been there.</summary>
    public static LastTime? Of(WorkshopBoard board, WorkshopBoard earlier, DateTimeOffset now)
    {
        if (earlier.WorkshopId is null || !AreTheSame(board.Sides, earlier.Sides))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime - WhereADayEndsLast);
        var steps = earlier.Agenda.Where(step => step.Method == Method.Promises).Select(step => step.StepId).ToHashSet();
        return new LastTime(
            earlier.Title?.Text ?? "",
            earlier.ClosedAt,
            [
                .. earlier.Cards.Where(card => steps.Contains(card.StepId) && card.Text.Text is not null)
                    .Select(card => Promise(earlier, card, today))
                    .OrderBy(promise => promise.DueOn ?? DateOnly.MaxValue),
            ]);
    }

    public static bool AreTheSame(IEnumerable<WorkshopSide> sides, IEnumerable<WorkshopSide> earlier) =>
        sides.Select(side => (side.Side, side.OrganizationId)).ToHashSet().SetEquals(earlier.Select(side => (side.Side, side.OrganizationId)));

    private static EarlierPromise Promise(WorkshopBoard earlier, Card card, DateOnly today)
    {
        var dueOn = DateOnly.TryParseExact(card.Details.In(CardField.DueOn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var to = Enum.TryParse<Side>(card.Details.In(CardField.Beneficiary), ignoreCase: true, out var side)
            ? earlier.Sides.FirstOrDefault(one => one.Side == side)?.OrganizationName.Text ?? side.ToString()
            : null;
        return new EarlierPromise(
            card.CardId,
            card.Text.Text!,
            earlier.Participants.FirstOrDefault(one => one.ParticipantId == card.AuthorId)?.Name.Text,
            card.Side,
            to,
            dueOn,
            card.Details.In(CardField.Owner),
            card.Details.In(CardField.Measure),
            Overdue: dueOn < today);
    }
}
