using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Backlog;

/// <summary>What happens to saved views.</summary>
internal static class ViewChanges
{
    public static void Add(StreamKey view, SavedViewEvent happened, List<Sql> statements)
    {
        switch (happened)
        {
            case ViewSaved e:
                var (name, query) = (BacklogChanges.Clear(e.Name), BacklogChanges.Clear(e.Query));
                statements.Add($"""
                    insert into read.views (tenant, stream_id, id, name, name_folded, kind, query, layout)
                    values ({view.Tenant}, {view.Id}, {e.ViewId}, {name}, {SearchText.Of(name)}, {EnumName<ViewKind>.Of(e.Kind)}, {query}, {EnumName<ViewLayout>.Of(e.Layout)})
                    on conflict (tenant, stream_id) do update set
                        name = excluded.name, name_folded = excluded.name_folded, kind = excluded.kind, query = excluded.query, layout = excluded.layout
                    """);
                break;
            case ViewRenamed e:
                var renamed = BacklogChanges.Clear(e.Name);
                statements.Add($"update read.views set name = {renamed}, name_folded = {SearchText.Of(renamed)} where tenant = {view.Tenant} and stream_id = {view.Id}");
                break;
            case ViewRemoved:
                statements.Add($"delete from read.views where tenant = {view.Tenant} and stream_id = {view.Id}");
                break;
        }
    }
}
