using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>A network that lets no WebSocket through.</summary>
public sealed class working_without_websockets(RunningApi api) : BrowserTest(api)
{
    private const string NoWebSockets = """
        window.WebSocket = class extends EventTarget {
          static CONNECTING = 0; static OPEN = 1; static CLOSING = 2; static CLOSED = 3;
          readyState = 0;
          constructor() {
            super();
            setTimeout(() => {
              this.readyState = 3;
              for (const event of [new Event("error"), new CloseEvent("close", { code: 1006 })]) { this["on" + event.type]?.(event); this.dispatchEvent(event); }
            });
          }
          send() {}
          close() {}
        };
        """;

    private const string NoEventSource = "delete window.EventSource;";

    [Theory]
    [InlineData("server-sent events", NoWebSockets)]
    [InlineData("long polling", NoWebSockets + NoEventSource)]
    public async Task the_workshop_goes_on_and_the_page_says_how(string transport, string script)
    {
        using var rehearsal = await Rehearsal.PrepareAsync(Api, "Narrow network", Stop);
        var customer = await rehearsal.JoinAsync("CUSTOMER", "Carla", Stop);
        var vendor = await rehearsal.JoinAsync("VENDOR", "Viktor", Stop);
        var step = await rehearsal.RunStepAsync("SILENT_WRITING", "Pains", Stop);
        var visitor = await ArriveAsync(customer.Session.Cookie);
        await visitor.Context.AddInitScriptAsync(script);
        await visitor.GoToAsync(rehearsal.PageOf(customer));

        await Assertions.Expect(visitor.Page.GetByText(transport)).ToBeVisibleAsync();
        await visitor.WriteCardAsync("The portal logs me out every morning");
        await rehearsal.WriteAsync(vendor, step, "Nobody tells us what is broken", Stop);
        await rehearsal.RevealAsync(step, Stop);
        var revealed = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Revealed cards" });
        await Assertions.Expect(revealed.GetByText("Nobody tells us what is broken")).ToBeVisibleAsync();
        await Assertions.Expect(revealed.GetByText("The portal logs me out every morning")).ToBeVisibleAsync();
    }
}
