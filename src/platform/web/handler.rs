//! Handlers: what they may ask for, and the one type that the route table keeps them by.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::HttpRequest;
use serde::de::DeserializeOwned;

use crate::platform::error::AppError;
use crate::platform::web::{Cx, Files, Form, PageResult};

/// What the handler of a request is going to answer.
pub type Answer = Pin<Box<dyn Future<Output = PageResult>>>;

/// A handler whose type is forgotten: the router's code is compiled once, not for each of them.
pub type BoxedHandler = Rc<dyn Fn(&HttpRequest) -> Result<Answer, AppError>>;

/// A function that answers a request. It asks for a [`Cx`], and after it for a [`Form`] and for [`Files`].
pub trait Handler<Parts>: 'static {
    /// The same without its type.
    fn boxed(self) -> BoxedHandler;
}

impl<F, A> Handler<(Cx,)> for F
where
    F: Fn(Cx) -> A + 'static,
    A: Future<Output = PageResult> + 'static,
{
    fn boxed(self) -> BoxedHandler {
        Rc::new(move |request| Ok(Box::pin(self(Cx::of(request)?))))
    }
}

impl<F, T, A> Handler<(Cx, Form<T>)> for F
where
    F: Fn(Cx, Form<T>) -> A + 'static,
    T: DeserializeOwned,
    A: Future<Output = PageResult> + 'static,
{
    fn boxed(self) -> BoxedHandler {
        Rc::new(move |request| Ok(Box::pin(self(Cx::of(request)?, Form::of(request)?))))
    }
}

impl<F, T, A> Handler<(Cx, Form<T>, Files)> for F
where
    F: Fn(Cx, Form<T>, Files) -> A + 'static,
    T: DeserializeOwned,
    A: Future<Output = PageResult> + 'static,
{
    fn boxed(self) -> BoxedHandler {
        Rc::new(move |request| {
            let (cx, form) = (Cx::of(request)?, Form::of(request)?);
            Ok(Box::pin(self(cx, form, Files::of(request))))
        })
    }
}
