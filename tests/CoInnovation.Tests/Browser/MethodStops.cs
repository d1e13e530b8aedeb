using System.Runtime.CompilerServices;

namespace CoInnovation.Tests.Browser;

/// <summary>The pages of methods whose cards have fields, of talk in turns, and of the wall.</summary>
internal static class MethodStops
{
    public static async IAsyncEnumerable<Stop> TakeAsync(Rehearsal rehearsal, Rehearsal.Seat customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var facilitator = rehearsal.Facilitator;
        Task Steer(string mutation, object input) => facilitator.CommandAsync(mutation, input, cancellationToken);
        Task<Guid> Write(Guid step, string text, params (string Field, string Value)[] details) => WriteAsync(rehearsal, customer, step, text, details, cancellationToken);

        await rehearsal.RunStepAsync("BRAINWRITING", "On each other's sheets", cancellationToken);
        await Steer("passSheets", new { workshopId = rehearsal.Workshop, round = 2 });
        yield return new("a sheet of brainwriting", rehearsal.PageOf(customer), customer);
        var eight = await rehearsal.RunStepAsync("CRAZY_EIGHTS", "Eight ideas", cancellationToken);
        await Write(eight, "A hotline for Fridays");
        yield return new("crazy eights", rehearsal.PageOf(customer), customer);
        var poster = await rehearsal.RunStepAsync("CONCEPT_POSTER", "Posters", cancellationToken, visibility: "OPEN");
        await Write(poster, "Calm ordering", ("PLEDGE", "You order once and hear back once"), ("AUDIENCE", "Buyers"), ("SKETCH", "M100 100L900 100L900 900L100 900L100 100M300 500L500 700L800 300"));
        yield return new("concept posters", rehearsal.PageOf(customer), customer);
        var grid = await rehearsal.RunStepAsync("FEEDBACK_GRID", "What we make of it", cancellationToken, visibility: "OPEN");
        await Write(grid, "It is quick", ("FEEDBACK", "LIKE"));
        await Write(grid, "Does it know our prices?", ("FEEDBACK", "QUESTION"));
        yield return new("feedback grid", rehearsal.PageOf(customer), customer);
        var talk = await rehearsal.RunStepAsync("DISCUSSION", "Lean coffee", cancellationToken, visibility: "OPEN");
        var topic = await Write(talk, "Deliveries on Fridays");
        await Write(talk, "Invoices");
        await Steer("openTopic", new { workshopId = rehearsal.Workshop, cardId = topic });
        yield return new("discussion, facilitator", rehearsal.PageOf(facilitator), facilitator);
        yield return new("discussion", rehearsal.PageOf(customer), customer);
        yield return new("a discussion on the wall", $"/workshops/{rehearsal.Workshop}/projector?as={facilitator.Id}", facilitator);
        await rehearsal.RunStepAsync("CHECK_IN", "One word each", cancellationToken, visibility: "OPEN");
        await Steer("passTurn", new { workshopId = rehearsal.Workshop, to = customer.Id, seconds = 120 });
        yield return new("having the word", rehearsal.PageOf(customer), customer);
        var promises = await rehearsal.RunStepAsync("PROMISES", "Promises", cancellationToken, visibility: "OPEN");
        await Write(promises, "We name one contact for all orders", ("BENEFICIARY", "VENDOR"), ("DUE_ON", "2027-03-31"), ("OWNER", "Carla"), ("MEASURE", "One name in every mail"));
        await Write(promises, "Saved before it had a day");
        yield return new("promises", rehearsal.PageOf(customer), customer);
        yield return new("promises on the wall", $"/workshops/{rehearsal.Workshop}/projector?as={facilitator.Id}", facilitator);
    }

    private static async Task<Guid> WriteAsync(
        Rehearsal rehearsal, Rehearsal.Seat author, Guid step, string text, (string Field, string Value)[] details, CancellationToken cancellationToken)
    {
        var card = Rehearsal.NewId();
        await author.CommandAsync(
            "writeCard",
            new { workshopId = rehearsal.Workshop, stepId = step, cardId = card, text, details = details.Select(detail => new { field = detail.Field, value = detail.Value }) },
            cancellationToken);
        return card;
    }
}
