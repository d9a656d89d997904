using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ShopHub.Data.Database;

/// <summary>A question of the most walked paths: its translation is found by the model, not by comparing expressions each time.</summary>
/// <typeparam name="TAsk">What <c>EF.CompileAsyncQuery</c> makes.</typeparam>
internal sealed class Prepared<TAsk>(Func<TAsk> compile) where TAsk : Delegate
{
    // A compiled question belongs to one model, and every service provider has a model of its own.
    private readonly ConditionalWeakTable<IModel, TAsk> _asked = [];

    public TAsk On(ShopDb db) => _asked.GetValue(db.Model, _ => compile());
}
