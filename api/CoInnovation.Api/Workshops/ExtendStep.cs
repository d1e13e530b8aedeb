using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops;

/// <summary>Gives the current step more time; when it is up already, from now on.</summary>
public sealed record ExtendStep(Guid CommandId, Guid WorkshopId, int Minutes) : IWorkshopCommand
{
    private const int LongestMinutes = 60;

    public static Decision Decide(ExtendStep command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.CurrentStep();
        var minutes = StepSettings.Checked(command.Minutes, LongestMinutes);
        var extended = step.EndsAt is { } endsAt
            ? new StepExtended(step.StepId, (endsAt > context.Now ? endsAt : context.Now).AddMinutes(minutes), RemainingSeconds: null)
            : new StepExtended(step.StepId, EndsAt: null, step.RemainingSeconds + (60 * minutes));
        return Audience.Publish(extended);
    }
}
