using System.Globalization;
using System.Net;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;

namespace CoInnovation.Api.Reminders;

/// <summary>A reminder as a mail: what is asked for, until when, and the way there. It says nothing that anybody wrote in answer, nor how many did.</summary>
internal static class ReminderMail
{
    public static MailMessage Of(string address, WorkshopBoard board, Step step, ReminderKind kind, TimeZoneInfo zone, string link, string stopLink)
    {
        var (title, until) = (board.Title?.Text ?? "a workshop", Moment(step.Collection!.Until, zone));
        var subject = kind == ReminderKind.Opening ? $"You can write already: {title}" : $"You can write until {until}: {title}";
        var asked = step.Title.Text is { } name ? $"Cards for “{name}” are collected before the workshop." : "Cards are collected before the workshop.";
        var prompt = step.Prompt.Text is { Length: > 0 } text ? text.ReplaceLineEndings(" ") : null;
        var end = $"You can write until {until}. Nobody else can read it before it is revealed in the workshop.{(step.Collection.Late == LateRule.UntilStepEnds ? " Later is possible too, until the step ends." : "")}";
        const string Why = "You get this because you have a seat in the workshop and an account with this address, and have written nothing yet.";
        return new MailMessage(
            address,
            subject,
            $"""
            {title}

            {asked}{(prompt is null ? "" : $"\n\n    {prompt}")}

            {end}

                {link}

            {Why} No more reminders of this workshop:

                {stopLink}

            CoInnovation
            """,
            MailPage.Of(
                subject,
                $"""
                <h1 style="font-size:1.5rem">{Encoded(title)}</h1>
                <p>{Encoded(asked)}</p>
                {(prompt is null ? "" : $"<blockquote>{Encoded(prompt)}</blockquote>")}
                <p>{Encoded(end)}</p>
                <p><a href="{Encoded(link)}">Write now</a></p>
                <p style="color:#55555c">{Why} <a href="{Encoded(stopLink)}">No more reminders of this workshop</a></p>
                """),
            stopLink);
    }

    /// <summary>By the reader's clock, with the name of its zone.</summary>
    private static string Moment(DateTimeOffset moment, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(moment, zone).ToString("dddd, d MMMM, HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
