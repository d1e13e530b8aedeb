using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Browser;

public sealed class voting_from_twenty_tabs_at_once(RunningApi api) : BrowserTest(api)
{
    /// <summary>One dot each on twenty cards, all sent before the first answer comes.</summary>
    private const string TwentyVotes = """
        async ({ workshopId, roundId, cardIds, participant }) => Promise.all(cardIds.map(async (cardId) => {
          const response = await fetch("/graphql", {
            method: "POST",
            headers: { "Content-Type": "application/json", "CoInnovation-Participant": participant },
            body: JSON.stringify({
              query: "mutation($input: PlaceDotsInput!) { placeDots(input: $input) { errors { code } } }",
              variables: { input: { commandId: crypto.randomUUID(), workshopId, roundId, cardId, dots: 1 } },
            }),
          });
          return (await response.json()).data.placeDots.errors[0]?.code ?? "accepted";
        }))
        """;

    [Fact]
    public async Task a_budget_of_five_takes_exactly_five()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Twenty votes", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var step = await rehearsal.RunStepAsync("DOT_VOTING", "Dots", Stop, visibility: "OPEN");
        var writing = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop, visibility: "OPEN");
        var cards = new List<Guid>();
        for (var card = 0; card < 20; card++)
            cards.Add(await rehearsal.WriteAsync(customer, writing, $"Pain {card}", Stop));
        await rehearsal.Facilitator.CommandAsync("startStep", new { workshopId = rehearsal.Workshop, stepId = step }, Stop);
        var round = await rehearsal.OpenRoundAsync(step, "DOTS", Stop, budget: 5);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(customer));

        var answers = await visitor.InConsoleAsync<string[]>(TwentyVotes, new { workshopId = rehearsal.Workshop.ToString(), roundId = round.ToString(), cardIds = cards.Select(card => card.ToString()).ToArray(), participant = customer.Id.ToString() });

        answers.Count(answer => answer == "accepted").ShouldBe(5);
        answers.Count(answer => answer == "VOTE_BUDGET_SPENT").ShouldBe(15);
    }
}
