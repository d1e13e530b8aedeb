using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Realtime;

public sealed class keeping_hidden_cards_off_the_wire(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task not_a_byte_of_a_hidden_card_reaches_another_page_until_it_is_revealed()
    {
        var facilitator = await api.FoundAsync();
        var (author, other) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var authors = await author.OpenAsync();
        await using var others = await other.OpenAsync();
        await using var facilitators = await facilitator.OpenAsync();
        var step = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);

        var cardId = await author.WriteAsync(step, "The hotline hangs up on us");
        await author.SendAsync((id, workshop) => new EditCard(id, workshop, cardId, "The hotline hangs up on us daily"));
        await Wait.UntilAsync(() => others.Raw.Contains("cards_counted", StringComparison.Ordinal) && facilitators.Raw.Contains("cards_counted", StringComparison.Ordinal));
        await Wait.UntilAsync(() => authors.Raw.Contains("card_edited", StringComparison.Ordinal));

        foreach (var page in (LivePage[])[others, facilitators])
        {
            page.Raw.ShouldNotContain("hotline");
            page.Raw.ShouldNotContain(cardId.ToString());
            page.Raw.ShouldNotContain("card_written");
        }

        // The control: the same search finds it as soon as it may be seen.
        await facilitator.SendAsync((id, workshop) => new RevealCards(id, workshop, step, null));
        await Wait.UntilAsync(() => others.Raw.Contains("hotline", StringComparison.Ordinal) && others.Raw.Contains(cardId.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task neither_command_ids_nor_who_sent_them_are_told()
    {
        var facilitator = await api.FoundAsync();
        await using var page = await facilitator.OpenAsync();
        var commandId = Guid.Empty;

        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(commandId = id, workshop, "A better title"));

        await Wait.UntilAsync(() => page.Raw.Contains("A better title", StringComparison.Ordinal));
        page.Raw.ShouldNotContain(commandId.ToString());
        page.Of("frame")[^1].GetRawText().ShouldNotContain(facilitator.Seat.ParticipantId.ToString());
    }
}
