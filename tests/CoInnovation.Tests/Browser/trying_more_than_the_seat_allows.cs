using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Browser;

/// <summary>A participant opens the browser's console and sends what only the facilitator's buttons send.</summary>
public sealed class trying_more_than_the_seat_allows(RunningApi api) : BrowserTest(api)
{
    private const string Send = """
        async ({ mutation, fields, participant }) => {
          const type = mutation[0].toUpperCase() + mutation.slice(1) + "Input";
          const response = await fetch("/graphql", {
            method: "POST",
            headers: { "Content-Type": "application/json", "CoInnovation-Participant": participant },
            body: JSON.stringify({
              query: `mutation($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
              variables: { input: { commandId: crypto.randomUUID(), ...JSON.parse(fields) } },
            }),
          });
          const reply = await response.json();
          return reply.data?.[mutation]?.errors[0]?.code ?? reply.errors?.[0]?.extensions?.code ?? "accepted";
        }
        """;

    [Fact]
    public async Task a_participants_console_cannot_advance_reveal_or_close()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Console", Stop);
        var vendor = await rehearsal.JoinAsync("VENDOR", "Viktor", Stop);
        await TryEverythingAsync(rehearsal, vendor, "AUTH_NOT_AUTHORIZED");
    }

    /// <summary>The right to facilitate belongs to a seat, not to a browser.</summary>
    [Fact]
    public async Task nor_does_it_help_to_facilitate_another_workshop()
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Console of a facilitator", Stop);
        var vendor = await rehearsal.JoinAsync("VENDOR", "Viktor", Stop);
        await vendor.CommandAsync("joinWorkshop", new { secret = Api.FacilitatorSecret, participantId = Rehearsal.NewId(), name = "Viktor" }, Stop);
        await TryEverythingAsync(rehearsal, vendor, "NOT_ALLOWED");
    }

    private async Task TryEverythingAsync(Rehearsal rehearsal, Rehearsal.Seat vendor, string refusal)
    {
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var card = await rehearsal.WriteAsync(vendor, step, "Nobody reads the release notes", Stop);
        var visitor = await ArriveAsync(vendor.Session.Cookie);
        await visitor.GoToAsync(rehearsal.PageOf(vendor));
        foreach (var (mutation, fields) in new (string, object)[]
        {
            ("endStep", new { workshopId = rehearsal.Workshop }),
            ("startStep", new { workshopId = rehearsal.Workshop, stepId = step }),
            ("pauseStep", new { workshopId = rehearsal.Workshop }),
            ("extendStep", new { workshopId = rehearsal.Workshop, minutes = 5 }),
            ("revealCards", new { workshopId = rehearsal.Workshop, stepId = step }),
            ("openVotingRound", new { workshopId = rehearsal.Workshop, roundId = Rehearsal.NewId(), stepId = step, method = "DOTS" }),
            ("keepCards", new { workshopId = rehearsal.Workshop, cardIds = new[] { card } }),
            ("closeWorkshop", new { workshopId = rehearsal.Workshop }),
            ("rotateJoinCode", new { workshopId = rehearsal.Workshop }),
            ("removeParticipant", new { workshopId = rehearsal.Workshop, participantId = rehearsal.Facilitator.Id }),
        })
        {
            var code = await visitor.InConsoleAsync<string>(Send, new { mutation, fields = JsonSerializer.Serialize(fields), participant = vendor.Id.ToString() });
            code.ShouldBe(refusal, mutation);
        }

        // With the facilitator's participant id in the header it is no better: a seat belongs to a session.
        var borrowed = await visitor.InConsoleAsync<string>(
            Send, new { mutation = "endStep", fields = $$"""{"workshopId":"{{rehearsal.Workshop}}"}""", participant = rehearsal.Facilitator.Id.ToString() });
        borrowed.ShouldNotBe("accepted");

        var data = await rehearsal.Facilitator.Session.SendAsync(
            "query($id: ID!) { workshop(id: $id) { state currentStep { id state hiddenCardCount } } }", new { id = rehearsal.Workshop }, Stop);
        data.GetProperty("workshop").GetProperty("state").GetString().ShouldBe("LIVE");
        var current = data.GetProperty("workshop").GetProperty("currentStep");
        current.GetProperty("id").GetGuid().ShouldBe(step);
        current.GetProperty("state").GetString().ShouldBe("RUNNING");
        current.GetProperty("hiddenCardCount").GetInt32().ShouldBe(1);
    }
}
