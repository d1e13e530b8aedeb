using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

public sealed class trying_the_demo(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task the_next_workshop_with_its_sides_and_organizations_follows_it()
    {
        var facilitator = await api.FacilitatorAsync();
        var demo = (await facilitator.AskAsync("{ viewer { seats { workshop { id title sides { side organization { name } } } } } }")).At("viewer", "seats")[0].GetProperty("workshop");
        var (workshopId, participantId) = (Guest.NewId(), Guest.NewId());

        await facilitator.SendAsync("createWorkshop", new
        {
            workshopId,
            participantId,
            facilitatorName = "Fay",
            title = "The next one",
            templateId = "promises-retrospective",
            followsWorkshopId = demo.GetProperty("id").GetGuid(),
            sides = demo.GetProperty("sides").EnumerateArray().Select(side => new { side = side.GetProperty("side").GetString(), organization = side.At("organization", "name").GetString() }),
        });

        var next = await facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { lastTime { title } } }", new { id = workshopId });
        next.At("workshop", "lastTime", "title").GetString().ShouldBe(demo.GetProperty("title").GetString());
    }
}
