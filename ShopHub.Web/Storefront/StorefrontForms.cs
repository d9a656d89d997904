using ShopHub.Web.Storefront.Account;
using ShopHub.Web.Storefront.Cart;
using ShopHub.Web.Storefront.Checkout;
using ShopHub.Web.Storefront.Compensations;
using ShopHub.Web.Storefront.Favourites;
using ShopHub.Web.Storefront.Following;
using ShopHub.Web.Storefront.Grievances;
using ShopHub.Web.Storefront.Guarantees;
using ShopHub.Web.Storefront.Links;
using ShopHub.Web.Storefront.OpenShop;
using ShopHub.Web.Storefront.Orders;
using ShopHub.Web.Storefront.Privacy;
using ShopHub.Web.Storefront.Products;
using ShopHub.Web.Storefront.Returns;
using ShopHub.Web.Storefront.Reviews;
using ShopHub.Web.Storefront.Search;
using ShopHub.Web.Storefront.Support;
using ShopHub.Web.Storefront.Transfers;

namespace ShopHub.Web.Storefront;

/// <summary>Where the storefront's forms go. Pages only show; every act is a post that ends on a page.</summary>
public static class StorefrontForms
{
    public static void MapStorefrontForms(this WebApplication app)
    {
        app.MapCart();
        app.MapCheckout();
        app.MapOrders();
        app.MapReturns();
        app.MapDisputes();
        app.MapTransfers();
        app.MapCompensations();
        app.MapGuarantees();
        app.MapGrievances();
        app.MapFavourites();
        app.MapWatches();
        app.MapHistory();
        app.MapReviews();
        app.MapAccount();
        app.MapSuggestions();
        app.MapSeenCards();
        app.MapApplications();
        app.MapDeskPasses();
        app.MapPrivacy();
        app.MapConsent();
        app.MapShortLinks();
        app.MapSitemap();
        app.MapChat();
        app.MapCalls();
    }
}
