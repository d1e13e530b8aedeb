using System.Runtime.CompilerServices;

namespace CoInnovation.Tests.Browser;

/// <summary>Cards rated by NUF and placed by impact and effort: before, while and after.</summary>
internal static class RatingStops
{
    public static async IAsyncEnumerable<Stop> TakeAsync(Rehearsal rehearsal, List<Rehearsal.Seat> people, Guid idea, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (facilitator, customer) = (rehearsal.Facilitator, people[3]);
        foreach (var (method, title, name) in new[] { ("NUF", "New, useful, feasible", "three scales"), ("IMPACT_EFFORT", "Impact and effort", "map") })
        {
            var round = await rehearsal.OpenRoundAsync(await rehearsal.RunStepAsync(method, title, cancellationToken, visibility: "OPEN"), method, cancellationToken);
            yield return new(name, rehearsal.PageOf(customer), customer);
            foreach (var (index, person) in people.Index())
            {
                object rating = method == "NUF" ? new { @new = 2 + index, useful = 9, feasible = 8 - index } : new { impact = 90 - 5 * index, effort = 20 + 6 * index };
                await person.CommandAsync("rateCard", new { workshopId = rehearsal.Workshop, roundId = round, cardId = idea, rating }, cancellationToken);
            }

            yield return new($"{name}, rated", rehearsal.PageOf(customer), customer);
            yield return new($"{name}, facilitator", rehearsal.PageOf(facilitator), facilitator);
            await rehearsal.CloseRoundAsync(round, cancellationToken);
            yield return new($"results of {name}", rehearsal.PageOf(customer), customer, View: "Results");
        }
    }
}
