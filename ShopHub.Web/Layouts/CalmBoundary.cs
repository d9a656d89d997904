using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Layouts;

/// <summary>What a console shows when a page could not be drawn: a refusal in its own words, a fault with a number.</summary>
public sealed class CalmBoundary(ILogger<CalmBoundary> log) : ErrorBoundaryBase
{
    private string _number = "";

    /// <summary>Who gives rights here: 店主, 平台管理员.</summary>
    [Parameter, EditorRequired]
    public required string Granter { get; set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is Refusal) return Task.CompletedTask;
        _number = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToString();
        log.LogError(exception, "A console page failed; the person was told number {Number}", _number);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<EmptyState>(1);
        builder.AddComponentParameter(2, nameof(EmptyState.Icon), CurrentException is Refusal ? "shield" : "offline");
        builder.AddComponentParameter(3, nameof(EmptyState.Title), CurrentException is Refusal no ? no.Message : "这一页没能打开");
        builder.AddComponentParameter(4, nameof(EmptyState.Says), CurrentException is Refusal
            ? $"如需此权限，请联系{Granter}。" : $"已保存的内容不受影响。请刷新再试；联系技术支持时提供编号 {_number}");
        builder.CloseComponent();
    }
}
