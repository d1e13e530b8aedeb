using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>Over real sockets: what is written beforehand reaches its author alone.</summary>
public sealed class collecting_through_sockets(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task others_hear_of_the_window_and_of_a_number_and_nothing_else()
    {
        var fay = await api.FoundAsync();
        var (customer, vendor) = (await api.JoinAsync(fay, Side.Customer), await api.JoinAsync(fay, Side.Vendor));
        await using var own = await customer.OpenAsync();
        await using var other = await vendor.OpenAsync();
        await using var desk = await fay.OpenAsync();
        var stepId = Ids.Next();
        await fay.SendAsync((id, workshop) => new AddStep(id, workshop, stepId, null, new StepSettings(Method.SilentWriting, "Pains", "", 10)));
        await Should.ThrowAsync<RuleViolationException>(() => customer.WriteAsync(stepId, "Too early"));
        await fay.SendAsync((id, workshop) => new OpenCollectionWindow(id, workshop, stepId, null, TimeProvider.System.GetUtcNow().AddDays(1), LateRule.Refuse));

        var cardId = await customer.WriteAsync(stepId, "Invoices arrive twice");

        await Wait.UntilAsync(() => new[] { other, desk }.All(page => page.Events(Audience.Workshop).Any(happened => happened.Type == "cards_counted")));
        foreach (var page in new[] { other, desk })
        {
            page.Raw.ShouldContain("collection_opened");
            page.Raw.ShouldNotContain("Invoices arrive twice");
            page.Raw.ShouldNotContain(cardId.ToString());
        }

        // The control: its author has it, and so has everybody after the reveal.
        await Wait.UntilAsync(() => own.Raw.Contains(cardId.ToString(), StringComparison.Ordinal));
        await fay.SendAsync((id, workshop) => new StartStep(id, workshop, stepId, null));
        await fay.SendAsync((id, workshop) => new RevealCards(id, workshop, stepId, null));
        await Wait.UntilAsync(() => other.Raw.Contains(cardId.ToString(), StringComparison.Ordinal));
    }
}
