using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Commands;

public sealed class fingerprinting_what_people_send(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task who_reads_the_database_cannot_find_out_what_was_written_by_guessing()
    {
        var facilitator = await api.FoundAsync();
        var author = await api.JoinAsync(facilitator, Side.Customer);
        var stepId = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        WriteCard? card = null;
        await author.SendAsync((id, workshop) => card = new WriteCard(id, workshop, stepId, Ids.Next(), "The audit failed", null, []));

        var stored = await api.Services.GetRequiredService<IEventStore>().FindCommandAsync(author.Workshop.Tenant, card!.CommandId, CancellationToken.None);

        stored.ShouldNotBeNull().Fingerprint.ToArray().ShouldNotBe(Fingerprint.Of(nameof(WriteCard), card));
        stored.Fingerprint.ToArray().ShouldBe(api.Services.GetRequiredService<InputFingerprints>().Of(card));
    }

    [Fact]
    public async Task the_same_again_is_known_and_other_words_are_not()
    {
        var facilitator = await api.FoundAsync();
        var author = await api.JoinAsync(facilitator, Side.Customer);
        var stepId = await facilitator.StartAsync(Method.SilentWriting, Visibility.Silent);
        var (commandId, cardId) = (Ids.Next(), Ids.Next());
        Task<CommandResult> WriteAsync(string text) => author.SendAsync((_, workshop) => new WriteCard(commandId, workshop, stepId, cardId, text, null, []));

        await WriteAsync("The audit failed");

        (await WriteAsync("The audit failed")).WasRepeated.ShouldBeTrue();
        (await Should.ThrowAsync<CodedException>(() => WriteAsync("The audit went well"))).Code.ShouldBe("COMMAND_ID_REUSED");
    }
}
