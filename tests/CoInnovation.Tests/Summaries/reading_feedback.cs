using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Summaries;

/// <summary>By the API: who reads what was said about a workshop.</summary>
public sealed class reading_feedback(TestApi api) : IClassFixture<TestApi>
{
    private const string Own = "workshop { ownFeedback { like wish } feedback { answers likes wishes } }";

    [Fact]
    public async Task facilitators_read_it_without_names_once_three_have_answered()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "How was it");
        var code = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = workshop.Id })).At("workshop", "invitations", "joinCode").GetString();
        var third = api.Guest();
        await third.JoinAsync("Third", code: code, side: "CUSTOMER");
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });

        (await workshop.Customer.SendAsync("giveFeedback", new { workshopId = workshop.Id, like = "The quiet minutes", wish = "More breaks" }, Own)).At("workshop").ToString()
            .ShouldBe("""{"ownFeedback":{"like":"The quiet minutes","wish":"More breaks"},"feedback":null}""");
        await workshop.Vendor.SendAsync("giveFeedback", new { workshopId = workshop.Id, like = "Being heard" }, Own);
        (await SeenAsync(workshop.Facilitator)).ShouldBe("""{"ownFeedback":null,"feedback":{"answers":2,"likes":null,"wishes":null}}""");
        await third.SendAsync("giveFeedback", new { workshopId = workshop.Id, wish = "A shorter name" }, Own);
        (await SeenAsync(workshop.Facilitator)).ShouldBe(
            """{"ownFeedback":null,"feedback":{"answers":3,"likes":["Being heard","The quiet minutes"],"wishes":["A shorter name","More breaks"]}}""");
        (await SeenAsync(workshop.Vendor)).ShouldBe("""{"ownFeedback":{"like":"Being heard","wish":null},"feedback":null}""");
        (await workshop.Facilitator.RefusedAsync("giveFeedback", new { workshopId = workshop.Id, like = "Me" }, Own)).ShouldBe("NOT_ALLOWED");

        // What is taken back is read by nobody, and neither is what would be left of too few.
        await third.SendAsync("takeFeedbackBack", new { workshopId = workshop.Id }, Own);
        (await SeenAsync(workshop.Facilitator)).ShouldBe("""{"ownFeedback":null,"feedback":{"answers":2,"likes":null,"wishes":null}}""");

        async Task<string> SeenAsync(Guest guest) => (await guest.AskAsync($"query($id: ID!) {{ workshop(id: $id) {{ ownFeedback {{ like wish }} feedback {{ answers likes wishes }} }} }}", new { id = workshop.Id })).At("workshop").ToString();
    }

    [Fact]
    public async Task whoever_is_erased_is_gone_from_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Erased feedback");
        await workshop.Customer.SendAsync("giveFeedback", new { workshopId = workshop.Id, like = "Gone soon" }, Own);
        await workshop.Customer.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = workshop.Customer.ParticipantId });

        await Wait.UntilAsync(async () => (await AnswersAsync()) == 0);
        (await workshop.Vendor.RefusedAsync("giveFeedback", new { workshopId = Guest.NewId(), like = "Elsewhere" }, Own)).ShouldBe("WORKSHOP_NOT_FOUND");

        async Task<int> AnswersAsync() => (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { feedback { answers } } }", new { id = workshop.Id })).At("workshop", "feedback", "answers").GetInt32();
    }
}
