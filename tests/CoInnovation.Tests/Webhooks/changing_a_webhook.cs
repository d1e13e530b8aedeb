using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Webhooks;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Webhooks;

public sealed class changing_a_webhook
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly CommandContext Context = new(Now, Principal.Nobody with { IsProductTeam = true }, null);
    private static readonly CreateWebhook Create = new(Room.Id("command"), Room.Id("hook"), " Tracker ", "https://example.com/", [WebhookEvent.IdeaChanged, WebhookEvent.IdeaAdded, WebhookEvent.IdeaAdded]);
    private static readonly Webhook Active = Webhook.Unknown.Apply((WebhookHistory)CreateWebhook.Decide(Create, Webhook.Unknown, Context).Events.Single().Data);

    [Fact]
    public void a_new_one_keeps_what_was_typed_sealed()
    {
        var created = (WebhookCreated)CreateWebhook.Decide(Create, Webhook.Unknown, Context).Events.Single().Data;

        created.Name.ShouldBe(Sealed.Of(ProductTeam.OwnerId, "Tracker"));
        created.Url.ShouldBe(Sealed.Of(ProductTeam.OwnerId, "https://example.com/"));
        created.Events.ShouldBe([WebhookEvent.IdeaAdded, WebhookEvent.IdeaChanged]);
        Refused(() => CreateWebhook.Decide(Create, Active, Context)).ShouldBe("ID_TAKEN");
        Refused(() => CreateWebhook.Decide(Create with { Name = "" }, Webhook.Unknown, Context)).ShouldBe("TEXT_EMPTY");
        Refused(() => CreateWebhook.Decide(Create with { Events = [] }, Webhook.Unknown, Context)).ShouldBe("EVENTS_EMPTY");
        Refused(() => CreateWebhook.Decide(Create with { Events = [WebhookEvent.Ping] }, Webhook.Unknown, Context)).ShouldBe("EVENT_NOT_ALLOWED");
    }

    [Fact]
    public void what_is_not_said_stays_and_the_same_again_is_nothing()
    {
        var nothing = new ChangeWebhook(Room.Id("command"), Room.Id("hook"), null, null, null, null);

        ChangeWebhook.Decide(nothing, Active, Context).Events.ShouldBeEmpty();
        ChangeWebhook.Decide(nothing with { Name = "Tracker", Url = "https://example.com/", Events = [WebhookEvent.IdeaAdded, WebhookEvent.IdeaChanged], IsActive = true }, Active, Context).Events.ShouldBeEmpty();
        var changed = (WebhookChanged)ChangeWebhook.Decide(nothing with { Url = "https://example.org/" }, Active, Context).Events.Single().Data;
        (changed.Name, changed.Url).ShouldBe((Active.Name!, Sealed.Of(ProductTeam.OwnerId, "https://example.org/")));
    }

    [Fact]
    public void it_is_switched_off_and_on_by_people_and_given_up_by_the_worker()
    {
        var off = Active.Apply(new WebhookSwitchedOff(SinceNothingArrived: false, Now));
        var failed = Active.Apply((WebhookHistory)GiveUpWebhook.Decide(GiveUp, Active, Context).Events.Single().Data);

        (off.State, failed.State).ShouldBe((WebhookState.Paused, WebhookState.Failed));
        Switch(Active, on: false).ShouldBe([new WebhookSwitchedOff(SinceNothingArrived: false, Now)]);
        Switch(off, on: false).ShouldBeEmpty();
        Switch(failed, on: true).ShouldBe([new WebhookSwitchedOn(Now)]);
        failed.Apply(new WebhookSwitchedOn(Now)).State.ShouldBe(WebhookState.Active);
        GiveUpWebhook.Decide(GiveUp, off, Context).Events.ShouldBeEmpty();
        GiveUpWebhook.Decide(GiveUp, Webhook.Unknown, Context).Events.ShouldBeEmpty();
    }

    [Fact]
    public void a_rotation_leads_to_the_next_secret_and_leaves_the_old_one_for_some_hours()
    {
        RotateWebhookSecret rotate = new(Room.Id("command"), Room.Id("hook"), 24);

        RotateWebhookSecret.Decide(rotate, Active, Context).Events.Single().Data.ShouldBe(new WebhookSecretRotated(2, Now.AddHours(24), Now));
        Active.Apply(new WebhookSecretRotated(2, Now, Now)).SecretNumber.ShouldBe(2);
        Refused(() => RotateWebhookSecret.Decide(rotate with { OverlapHours = 169 }, Active, Context)).ShouldBe("VALUE_OUT_OF_RANGE");
        Refused(() => RotateWebhookSecret.Decide(rotate with { OverlapHours = -1 }, Active, Context)).ShouldBe("VALUE_OUT_OF_RANGE");
    }

    [Fact]
    public void what_was_removed_is_not_there_and_its_id_is_not_free()
    {
        RemoveWebhook remove = new(Room.Id("command"), Room.Id("hook"));
        var removed = Active.Apply((WebhookHistory)RemoveWebhook.Decide(remove, Active, Context).Events.Single().Data);

        Refused(() => RemoveWebhook.Decide(remove, removed, Context)).ShouldBe("WEBHOOK_NOT_FOUND");
        Refused(() => ChangeWebhook.Decide(new(Room.Id("command"), Room.Id("hook"), "x", null, null, null), removed, Context)).ShouldBe("WEBHOOK_NOT_FOUND");
        Refused(() => CreateWebhook.Decide(Create, removed, Context)).ShouldBe("ID_TAKEN");
    }

    private static GiveUpWebhook GiveUp => new(Room.Id("command"), Room.Id("hook"));

    private static IEnumerable<object> Switch(Webhook webhook, bool on) =>
        ChangeWebhook.Decide(new(Room.Id("command"), Room.Id("hook"), null, null, null, on), webhook, Context).Events.Select(happened => happened.Data);

    private static string Refused(Func<Decision> decide) => Should.Throw<CodedException>(() => decide()).Code;
}
