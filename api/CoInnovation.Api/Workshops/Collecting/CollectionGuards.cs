using System.Globalization;
using CoInnovation.Api.Platform.Errors;

namespace CoInnovation.Api.Workshops.Collecting;

/// <summary>Whether a card comes in time for a step that has not run yet.</summary>
internal static class CollectionGuards
{
    /// <summary>True while the step collects; a refusal that tells the rule where its collection is not open.</summary>
    public static bool Collects(this Workshop workshop, Step step, DateTimeOffset now)
    {
        if (step is not { State: StepState.Planned, Collection: { } collection } || workshop.StepsThatRan.Contains(step.StepId))
        {
            return false;
        }

        return collection.Takes(now) ? true : throw (now < collection.OpensAt
            ? new RuleViolationException(
                "COLLECTION_NOT_OPEN", $"Cards for this step are taken from {Moment(collection.OpensAt)} on. What you wrote is kept on your device: send it then.", ["stepId"])
            : new RuleViolationException(
                "COLLECTION_CLOSED",
                $"Cards for this step were taken until {Moment(collection.ClosedAt ?? collection.Until)}, and late ones only when the step runs. What you wrote is kept on your device: send it then.",
                ["stepId"]));
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
